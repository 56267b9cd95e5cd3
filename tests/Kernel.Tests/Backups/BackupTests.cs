using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Suban.Kernel.Backups;
using Suban.Kernel.Crypto;
using Suban.Kernel.Database;
using Suban.Kernel.Journal;
using Suban.Kernel.Outbox;
using Suban.Kernel.Tests.Writing;
using Suban.TestKit;

namespace Suban.Kernel.Tests.Backups;

public sealed class BackupTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("suban-backup-").FullName;
    private string? _emptyDatabase;

    private string Target => Path.Combine(_folder, "backup");

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RestoreAsync_BackupMadeUnderLoad_GivesOneConsistentSet(DatabaseKind kind)
    {
        await using var database = Note.Database(kind, s => s.AddScoped<WriteNote>());
        var acknowledged = await WriteWhileAsync(database, () => CreateAsync(database));

        await using var restored = Restored(kind);
        var outcome = await RestoreAsync(restored);

        Assert.True(outcome.TryGet(out var manifest), outcome.Refusal?.Message);
        Assert.Equal(kind, manifest.Database);
        await using var scope = restored.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var verdict = await scope.ServiceProvider.GetRequiredService<JournalVerifier>().VerifyAsync(CancellationToken.None);
        Assert.Empty(verdict.Faults);
        Assert.InRange(verdict.Seals, 1, 2);
        var notes = await db.Set<Note>().Select(n => n.Text).ToListAsync();
        Assert.Equal(notes.Count, verdict.Events);
        Assert.Empty(acknowledged.Except(notes));
        Assert.Equal("现场照片", await File.ReadAllTextAsync(Path.Combine(Settings(restored).FilesDirectory, "ab", "photo")));
        Assert.Equal(
            database.Services.GetRequiredService<BlindIndex>().Of("a.b", "c"), restored.GetRequiredService<BlindIndex>().Of("a.b", "c"));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RestoreAsync_MessagesUndelivered_AreHeldUntilReleased(DatabaseKind kind)
    {
        await using var database = Note.Database(kind);
        await database.ArrangeAsync(db =>
        {
            db.Send("test.topic", "old", database.Clock.GetUtcNow());
            return Task.CompletedTask;
        });
        await CreateAsync(database);

        await using var restored = Restored(kind);
        await RestoreAsync(restored);

        Assert.Equal(0, await restored.GetRequiredService<OutboxDelivery>().DeliverDueAsync(CancellationToken.None));
        await using var scope = restored.CreateAsyncScope();
        Assert.Single((await scope.ServiceProvider.GetRequiredService<OutboxQueries>().HeldAsync(null, CancellationToken.None)).Rows);
        var process = TestProcess.Create("ReleaseHeldMessages");
        var released = await restored.GetRequiredService<Writes>().RunAsync<ReleaseHeldMessages, HeldMessagesReleased>(
            (op, cancel) => op.RunAsync(process, cancel), process, CancellationToken.None);
        Assert.True(released.TryGet(out _));
        Assert.Equal(1, await restored.GetRequiredService<OutboxDelivery>().DeliverDueAsync(CancellationToken.None));
    }

    [Fact]
    public async Task RestoreAsync_AnyFileChangedMissingOrAdded_IsRefusedAndNothingIsWritten()
    {
        await using var database = Note.Database(DatabaseKind.Sqlite);
        await WriteWhileAsync(database, () => CreateAsync(database));
        foreach (var file in Directory.GetFiles(Target, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith("manifest.json", StringComparison.Ordinal)))
        {
            var content = await File.ReadAllBytesAsync(file);
            await File.WriteAllBytesAsync(file, [.. content, 0]);
            await AssertDamagedAsync(Path.GetRelativePath(Target, file));

            File.Delete(file);
            await AssertDamagedAsync(Path.GetRelativePath(Target, file));
            await File.WriteAllBytesAsync(file, content);
        }

        await File.WriteAllTextAsync(Path.Combine(Target, "keys", "slipped-in.key"), "00");
        await AssertDamagedAsync(Path.Combine("keys", "slipped-in.key"));
    }

    [Fact]
    public async Task RestoreAsync_IntoADirectoryInUse_IsRefused()
    {
        await using var database = Note.Database(DatabaseKind.Sqlite);
        await CreateAsync(database);

        await using var scope = database.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<Backup>().RestoreAsync(Target, CancellationToken.None);

        Assert.Equal("backup.already_in_use", outcome.Refusal?.Code);
    }

    [Fact]
    public async Task CreateAsync_TargetNotEmpty_IsRefused()
    {
        await using var database = Note.Database(DatabaseKind.Sqlite);
        await CreateAsync(database);
        await using var scope = database.Services.CreateAsyncScope();

        var outcome = await scope.ServiceProvider.GetRequiredService<Backup>().CreateAsync(Target, CancellationToken.None);

        Assert.Equal("backup.target_not_empty", outcome.Refusal?.Code);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        if (_emptyDatabase is not null)
        {
            await ExecuteAsync($"drop database \"{_emptyDatabase}\" with (force)");
        }
    }

    private async Task AssertDamagedAsync(string file)
    {
        await using var restored = Restored(DatabaseKind.Sqlite);
        var outcome = await RestoreAsync(restored);

        Assert.Equal("backup.damaged", outcome.Refusal?.Code);
        Assert.Contains(file, outcome.Refusal!.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Settings(restored).DataDirectory));
    }

    /// <returns>What was acknowledged before the backup began.</returns>
    private static async Task<string[]> WriteWhileAsync(TestDatabase database, Func<Task> backup)
    {
        Directory.CreateDirectory(Path.Combine(database.Directory, "files", "ab"));
        await File.WriteAllTextAsync(Path.Combine(database.Directory, "files", "ab", "photo"), "现场照片");
        _ = database.Services.GetRequiredService<BlindIndex>().Of("a.b", "c");
        await Task.WhenAll(Enumerable.Range(0, 30).Select(i => WritesTests.WriteAsync(database, $"before {i}")));
        await SealAsync(database);
        using var stop = new CancellationTokenSource();
        var load = Task.WhenAll(Enumerable.Range(0, 4).Select(async writer =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                await WritesTests.WriteAsync(database, $"during {writer}.{i}");
            }
        }));
        var sealing = SealAsync(database);
        await backup();
        await stop.CancelAsync();
        await load;
        await sealing;
        return [.. Enumerable.Range(0, 30).Select(i => $"before {i}")];
    }

    private static async Task SealAsync(TestDatabase database)
    {
        await using var scope = database.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<JournalSealer>().RunAsync(CancellationToken.None);
    }

    private async Task CreateAsync(TestDatabase database)
    {
        await using var scope = database.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<Backup>().CreateAsync(Target, CancellationToken.None);
        Assert.True(outcome.TryGet(out _), outcome.Refusal?.Message);
    }

    private async Task<Outcome<BackupManifest>> RestoreAsync(ServiceProvider restored)
    {
        await using var scope = restored.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Backup>().RestoreAsync(Target, CancellationToken.None);
    }

    private static KernelSettings Settings(ServiceProvider services) => services.GetRequiredService<KernelSettings>();

    private ServiceProvider Restored(DatabaseKind kind)
    {
        string? connection = null;
        if (kind == DatabaseKind.Postgres)
        {
            _emptyDatabase = "suban_restore_" + Path.GetFileName(_folder)[^6..].ToLowerInvariant();
            ExecuteAsync($"create database \"{_emptyDatabase}\"").GetAwaiter().GetResult();
            connection = new NpgsqlConnectionStringBuilder(Databases.PostgresServer) { Database = _emptyDatabase }.ToString();
        }

        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new ModuleModel(typeof(Note).Assembly));
        services.AddKernel(new KernelSettings { DataDirectory = Path.Combine(_folder, "restored"), PostgresConnection = connection });
        return services.BuildServiceProvider();
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Databases.PostgresServer);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
