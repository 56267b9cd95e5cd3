using Suban.Kernel.Database;
using Xunit;
using Xunit.v3;

namespace Suban.TestKit;

/// <summary>The databases a test body runs on: SQLite always, PostgreSQL where <c>SUBAN_TEST_POSTGRES</c> names a server.</summary>
public static class Databases
{
    /// <summary>Connection string of a PostgreSQL server where tests may create databases.</summary>
    public static string? PostgresServer { get; } = Environment.GetEnvironmentVariable("SUBAN_TEST_POSTGRES") is { Length: > 0 } given ? given : null;

    public static IEnumerable<TheoryDataRow<DatabaseKind>> All =>
    [
        new(DatabaseKind.Sqlite),
        new(DatabaseKind.Postgres) { Skip = PostgresServer is null ? "PostgreSQL not configured" : null },
    ];

    /// <summary>Removes a database that <see cref="ServerProcess.Prepare"/> made.</summary>
    public static void Drop(string postgresName) => DatabaseTemplate.DropPostgres(postgresName);
}
