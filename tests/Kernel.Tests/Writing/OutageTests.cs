using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Suban.Kernel.Database;
using Suban.Kernel.Writing;
using Suban.TestKit;

namespace Suban.Kernel.Tests.Writing;

public sealed class OutageTests
{
    [Fact]
    public async Task RunAsync_DatabaseFull_RefusesKeepsWhatWasAcknowledgedAndHeals()
    {
        await using var database = Note.Database(DatabaseKind.Sqlite);
        var pages = await database.ReadAsync<AppDbContext, int>(db =>
            db.Database.SqlQueryRaw<int>("select page_count as \"Value\" from pragma_page_count").SingleAsync());
        await LimitAsync(database, pages + 3);

        var results = await Task.WhenAll(Enumerable.Range(0, 60).Select(async i =>
        {
            try
            {
                return (await WritesTests.WriteAsync(database, $"{i} {new string('长', 1000)}")).TryGet(out _);
            }
            catch (WriteUnavailableException)
            {
                return false;
            }
        }));

        Assert.Contains(false, results);
        Assert.Equal(results.Count(acknowledged => acknowledged), await WritesTests.CountAsync(database));
        await LimitAsync(database, 100_000);
        Assert.True((await WritesTests.WriteAsync(database, "healed")).TryGet(out _));
        Assert.True(database.Writes.IsAvailable);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_OperationHangs_IsCutOffAndTheNextGoesOn(DatabaseKind kind)
    {
        await using var database = Note.Database(kind, services =>
        {
            var settings = (KernelSettings)services.Single(d => d.ServiceType == typeof(KernelSettings)).ImplementationInstance!;
            services.AddSingleton(settings with { OperationLimit = TimeSpan.FromSeconds(2) });
        });
        await WritesTests.WriteAsync(database, "before");

        var hanging = database.RunAsync<AppDbContext, string>(async (_, cancel) =>
        {
            await Task.Delay(Timeout.Infinite, cancel);
            return "never";
        });

        await Assert.ThrowsAsync<WriteUnavailableException>(() => hanging);
        Assert.True((await WritesTests.WriteAsync(database, "after")).TryGet(out _));
    }

    [Fact]
    public void NeedsRestart_FailedFlush_IsTrue_FullDisk_IsNot()
    {
        Assert.True(Outage.NeedsRestart(new DbUpdateException("", new Microsoft.Data.Sqlite.SqliteException("disk I/O error", 10))));
        Assert.False(Outage.NeedsRestart(new Microsoft.Data.Sqlite.SqliteException("full", 13)));
        Assert.False(Outage.NeedsRestart(new InvalidOperationException()));
    }

    [Fact]
    public async Task RunAsync_PostgresGone_IsUnavailable()
    {
        Assert.SkipWhen(Databases.PostgresServer is null, "PostgreSQL not configured");
        await using var database = Note.Database(DatabaseKind.Postgres);
        var own = new NpgsqlConnectionStringBuilder(database.ConnectionString!).Database!;

        await Assert.ThrowsAsync<WriteUnavailableException>(() => database.RunAsync<AppDbContext, string>(async (db, cancel) =>
        {
            await using var other = new NpgsqlConnection(Databases.PostgresServer);
            await other.OpenAsync(cancel);
            await using var end = new NpgsqlCommand("select pg_terminate_backend(pid) from pg_stat_activity where datname = @p0", other);
            end.Parameters.AddWithValue("p0", own);
            await end.ExecuteNonQueryAsync(cancel);
            await db.Database.ExecuteSqlRawAsync("select 1", cancel);
            return "never";
        }));
    }

    [Theory]
    [InlineData("WARNING", true)]
    [InlineData("NOTICE", false)]
    public void PutsInDoubt_OnlyAWarning_Does(string severity, bool expected) => Assert.Equal(expected, PostgresWriter.PutsInDoubt(
        new PostgresNotice("警告", severity, "01000", "canceling wait for synchronous replication due to user request")));

    private static Task LimitAsync(TestDatabase database, int pages) =>
        database.ArrangeAsync(db => db.Database.ExecuteSqlRawAsync($"pragma max_page_count = {pages}"));
}
