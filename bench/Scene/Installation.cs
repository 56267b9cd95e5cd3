using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Bench.Scene;

/// <summary>A data directory of its own with the sample region published, and, once opened, the whole program on it without its background work.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly string _postgresName;
    private TestHost? _host;

    public Installation(DatabaseKind kind)
    {
        Kind = kind;
        _postgresName = string.Create(CultureInfo.InvariantCulture, $"suban_bench_{Environment.ProcessId}_{Environment.TickCount64}");
        (Directory, Connection) = ServerProcess.Prepare(kind, _postgresName);
    }

    public DatabaseKind Kind { get; }

    public string Directory { get; }

    public string? Connection { get; }

    /// <summary>Papers, seals and deadlines are made after the answer and would share the cores with what is measured.</summary>
    public IServiceProvider Services => (_host ??= new TestHost(Directory, Connection, services =>
    {
        foreach (var background in services.Where(IsOurBackground).ToList())
        {
            services.Remove(background);
        }
    })).Services;

    /// <summary>A connection beside the program's own, that survives a power cut as well as the program's.</summary>
    public DbConnection OpenRaw()
    {
        if (Kind == DatabaseKind.Postgres)
        {
            var postgres = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Connection) { MaxAutoPrepare = 100, AutoPrepareMinUsages = 1 }.ToString());
            postgres.Open();
            return postgres;
        }

        var sqlite = new SqliteConnection($"Data Source={Path.Combine(Directory, "suban.db")};Pooling=False");
        sqlite.Open();
        using var pragmas = sqlite.CreateCommand();
        pragmas.CommandText = "pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 60000; pragma cache_size = -65536";
        pragmas.ExecuteNonQuery();
        return sqlite;
    }

    /// <summary>A truth value as the database keeps it.</summary>
    public object Flag(bool value) => Kind == DatabaseKind.Postgres ? value : value ? 1L : 0L;

    /// <summary>An id as the database keeps it.</summary>
    public object Key(Guid id) => Kind == DatabaseKind.Postgres ? id : id.ToString("D").ToUpperInvariant();

    public static Guid IdOf(object key) => key as Guid? ?? Guid.Parse((string)key);

    /// <summary>Ends the program; the data directory stays, for another process to serve it.</summary>
    public async Task CloseAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
            _host = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        NpgsqlConnection.ClearAllPools();
        if (Kind == DatabaseKind.Postgres)
        {
            Databases.Drop(_postgresName);
        }

        System.IO.Directory.Delete(Directory, recursive: true);
    }

    private static bool IsOurBackground(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService) &&
        service.ImplementationType?.Namespace?.StartsWith("Suban", StringComparison.Ordinal) == true;
}
