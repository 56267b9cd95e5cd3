using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Suban.Kernel.Database;

/// <summary>Pools of contexts: readers that cannot save, and writers that only <see cref="Writes"/> hands out.</summary>
internal sealed class DatabaseContexts : IAsyncDisposable
{
    private readonly KernelSettings _settings;
    private readonly ILoggerFactory _logs;
    private readonly System.Reflection.Assembly[] _modules;
    private readonly Lazy<string> _postgres;
    private readonly Lazy<PooledDbContextFactory<AppDbContext>> _readers;
    private readonly Lazy<PooledDbContextFactory<AppDbContext>> _writers;
    private readonly Lazy<DbConnection> _sqliteWriter;

    public DatabaseContexts(KernelSettings settings, IEnumerable<ModuleModel> modules, ILoggerFactory logs)
    {
        _settings = settings;
        _logs = logs;
        _modules = [.. modules.Select(m => m.Assembly).Distinct()];
        _postgres = new(Postgres);
        _sqliteWriter = new(() => SqliteConnections.OpenWriter(settings.SqliteFile));
        _readers = new(() => new(Options(writable: false)));
        _writers = new(() => new(Options(writable: true)));
    }

    public DbConnection SqliteWriter => _sqliteWriter.Value;

    public AppDbContext Reader() => _readers.Value.CreateDbContext();

    public AppDbContext Writer() => _writers.Value.CreateDbContext();

    /// <summary>A closed connection that only reads, for who does without EF.</summary>
    public DbConnection NewReadingConnection() => _settings.Kind switch
    {
        DatabaseKind.Sqlite => new SqliteConnection(SqliteConnections.Reading(_settings.SqliteFile)),
        DatabaseKind.Postgres => new NpgsqlConnection(_postgres.Value),
    };

    public async ValueTask DisposeAsync()
    {
        if (_sqliteWriter.IsValueCreated)
        {
            await _sqliteWriter.Value.DisposeAsync();
        }

        if (_postgres.IsValueCreated)
        {
            await using var connection = new NpgsqlConnection(_postgres.Value);
            NpgsqlConnection.ClearPool(connection);
        }
    }

    private DbContextOptions<AppDbContext> Options(bool writable)
    {
        var builder = new DbContextOptionsBuilder<AppDbContext>();
        builder.UseLoggerFactory(_logs);
        builder.ConfigureWarnings(w => w.Log(
            (RelationalEventId.CommandExecuted, LogLevel.Debug),
            (CoreEventId.RowLimitingOperationWithoutOrderByWarning, LogLevel.Debug))); // counts that stop at a limit need no order
        if (!writable)
        {
            builder.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        }

        ((IDbContextOptionsBuilderInfrastructure)builder).AddOrUpdateExtension(new KernelExtension(_modules, writable));
        return (_settings.Kind, writable) switch
        {
            (DatabaseKind.Postgres, _) => builder.UseNpgsql(_postgres.Value).Options,
            (DatabaseKind.Sqlite, true) => builder.UseSqlite(SqliteWriter).Options,
            (DatabaseKind.Sqlite, false) => builder.UseSqlite(SqliteConnections.Reading(_settings.SqliteFile)).Options,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    // A connection string and no data source: EF builds its model and compiles its queries anew for every data source of a process.
    private string Postgres() => new NpgsqlConnectionStringBuilder(_settings.PostgresConnection)
    {
        MaxAutoPrepare = 200,
        AutoPrepareMinUsages = 3,
    }.ToString();
}
