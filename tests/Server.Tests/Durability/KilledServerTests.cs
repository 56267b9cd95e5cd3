using System.Diagnostics;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Server.Tests.Durability;

/// <summary>The promise of the receipt: what was acknowledged is there, once and whole, whenever the power goes.</summary>
public sealed class KilledServerTests(ITestOutputHelper output) : IDisposable
{
    // A receipt paper is made for every case; nobody looks at its PDF here.
    private static readonly string[] _withoutPdf = ["--pdf-converter", ""];

    private readonly string _database = $"suban_killed_{Environment.ProcessId}";
    private StoredCases? _stored;

    public static IEnumerable<TheoryDataRow<DatabaseKind, int, int>> Storms =>
    [
        new(DatabaseKind.Sqlite, 500, 20),
        new(DatabaseKind.Postgres, 100, 5) { Skip = Databases.PostgresServer is null ? "PostgreSQL not configured" : null },
    ];

    [Theory, MemberData(nameof(Storms))]
    public async Task Submit_ServerKilledAgainAndAgain_EveryReceiptHoldsOnceAndWhole(DatabaseKind kind, int people, int kills)
    {
        var cancel = TestContext.Current.CancellationToken;
        var started = Stopwatch.GetTimestamp();
        var (directory, connection) = ServerProcess.Prepare(kind, _database);
        _stored = new StoredCases(directory, connection);
        string[] place = ["--data", directory, .. connection is null ? Array.Empty<string>() : ["--database", connection]];
        var applicants = await Applicants.PrepareAsync(directory, connection, people, cancel);
        Tell(started, $"{people} drafts");

        var (seed, audit) = (Random.Shared.Next(), new SubmissionAudit(_stored));
        output.WriteLine($"seed {seed}");
        var storm = new Storm(
            applicants, () => ServerProcess.StartAsync(directory, cancel, [.. place[2..], .. _withoutPdf]), kills, new Random(seed));
        await storm.RageAsync(() => !_stored.IsSqlite || audit.OpenOrders == 0, cancel);
        storm.Lives.ForEach(life => output.WriteLine($"{life.Received} received, {life.Receipts} receipts, {life.CutOff} cut off"));
        Tell(started, "over");

        Assert.Equal(kills, storm.Lives.Count(life => life.Received > 0));
        Assert.True(storm.Lives.Sum(life => life.CutOff) >= kills, "Hardly anybody was waiting for an answer when the server was killed.");
        Assert.Empty(applicants.SelectMany(p => p.Faults));
        Assert.Equal(0, audit.GivenUp);
        var (acknowledged, materials) = (applicants.Select(p => p.CaseId).ToList(), audit.MaterialsOfACase);
        Assert.Empty(audit.Find(acknowledged, materials, settled: _stored.IsSqlite));
        var (verified, words) = await ServerProcess.RunAsync(cancel, ["journal", "verify", .. place]);
        Assert.True(verified == 0, words);
        await AssertDamageShowsAsync(audit, acknowledged, materials, place, cancel);
        Tell(started, "audited");
    }

    public void Dispose()
    {
        if (_stored is not null)
        {
            Directory.Delete(_stored.Directory, recursive: true);
            if (!_stored.IsSqlite)
            {
                Databases.Drop(_database);
            }
        }
    }

    /// <summary>An audit that finds nothing proves nothing until it has found something.</summary>
    private async Task AssertDamageShowsAsync(
        SubmissionAudit audit, List<Guid> acknowledged, int materials, string[] place, CancellationToken cancel)
    {
        _stored!.Damage("""
            delete from case_steps where step_id = (select step_id from case_steps order by step_id desc limit 1);
            delete from cases where number = (select min(number) from cases);
            delete from journal where position = (select max(position) from journal where event_name = 'CaseReceived');
            delete from journal where position = (select min(position) from journal where event_name = 'DraftStarted');
            """); // the last event of a stream shows only once it is sealed; the first shows at once

        var faults = audit.Find(acknowledged, materials, settled: _stored.IsSqlite);

        Assert.Contains(faults, f => f.EndsWith("was acknowledged and is not there", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.EndsWith("00001 is missing", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.EndsWith("has 2 步骤, not 3", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.EndsWith("has 0 收件事件, not 1", StringComparison.Ordinal));
        var (verified, _) = await ServerProcess.RunAsync(cancel, ["journal", "verify", .. place]);
        Assert.NotEqual(0, verified);
    }

    private void Tell(long started, string what) => output.WriteLine($"{what} after {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");
}
