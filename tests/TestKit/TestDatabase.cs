using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Suban.Kernel;
using Suban.Kernel.Database;

namespace Suban.TestKit;

/// <summary>A migrated database of its own for one test, with the kernel and the modules the test names.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string? _postgresName;

    private TestDatabase(ServiceProvider services, string directory, string? postgresName, FakeTimeProvider clock) =>
        (_services, Directory, _postgresName, Clock) = (services, directory, postgresName, clock);

    public IServiceProvider Services => _services;

    /// <summary>The data directory: files, keys, seals and, on SQLite, the database.</summary>
    public string Directory { get; }

    public FakeTimeProvider Clock { get; }

    /// <summary>The PostgreSQL connection string; null on SQLite.</summary>
    public string? ConnectionString => _services.GetRequiredService<KernelSettings>().PostgresConnection;

    public Writes Writes => _services.GetRequiredService<Writes>();

    /// <param name="configure">Adds modules and fakes: <c>s => s.AddCases()</c>.</param>
    public static TestDatabase Create(DatabaseKind kind, Action<IServiceCollection>? configure = null)
    {
        var directory = System.IO.Directory.CreateTempSubdirectory("suban-test-").FullName;
        string? connection = null;
        string? name = null;
        if (kind == DatabaseKind.Postgres)
        {
            (name, connection) = EmptyDatabases.Take();
        }
        else
        {
            DatabaseTemplate.CopySqlite(Path.Combine(directory, "suban.db"));
        }

        var clock = new FakeTimeProvider(TestProcess.Start);
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddKernel(new KernelSettings { DataDirectory = directory, PostgresConnection = connection });
        configure?.Invoke(services);
        return new TestDatabase(services.BuildServiceProvider(), directory, name, clock);
    }

    /// <summary>A process of today at the clock's time; see <see cref="TestProcess.Create"/>.</summary>
    public ProcessContext Process(string type, Guid? actor = null, string? key = null) =>
        TestProcess.Create(type, Clock.GetUtcNow(), actor, key);

    /// <summary>Runs an operation as a page would.</summary>
    public Task<Outcome<T>> RunAsync<TOperation, T>(
        Func<TOperation, CancellationToken, Task<Outcome<T>>> act, ProcessContext? process = null)
        where TOperation : notnull
        where T : notnull =>
        Writes.RunAsync(act, process ?? Process(typeof(TOperation).Name), CancellationToken.None);

    /// <summary>Reads through a query class, or through <see cref="AppDbContext"/> itself.</summary>
    public async Task<T> ReadAsync<TQueries, T>(Func<TQueries, Task<T>> read) where TQueries : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<TQueries>());
    }

    /// <summary>Changes rows directly, for what a test has to find already there.</summary>
    public async Task ArrangeAsync(Func<AppDbContext, Task> change)
    {
        var outcome = await RunAsync<AppDbContext, Arranged>(async (db, _) =>
        {
            await change(db);
            return new Arranged();
        });
        _ = outcome.TryGet(out _);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_postgresName is not null)
        {
            EmptyDatabases.GiveBack(_postgresName);
        }

        System.IO.Directory.Delete(Directory, recursive: true);
    }

    private sealed record Arranged;
}
