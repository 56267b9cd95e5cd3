using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Suban.TestKit;

namespace Suban.Server.Tests.Durability;

/// <summary>The promise of the receipt: what was acknowledged is there, once and whole, whenever the power goes.</summary>
public sealed class KilledServerTests(ITestOutputHelper output)
{
    private const int People = 500;
    private const int Kills = 20;

    // A receipt paper is made for every case; nobody looks at its PDF here.
    private static readonly string[] _withoutPdf = ["--pdf-converter", ""];

    [Fact]
    public async Task Submit_ServerKilledTwentyTimes_EveryReceiptHoldsOnceAndWhole()
    {
        var cancel = TestContext.Current.CancellationToken;
        var started = Stopwatch.GetTimestamp();
        var (directory, _) = ServerProcess.Prepare();
        var people = await Applicants.PrepareAsync(directory, People, cancel);
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}; {People} drafts after {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");

        await StormAsync(directory, people, new Random(seed), cancel);
        output.WriteLine($"over after {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");

        Assert.Empty(people.SelectMany(p => p.Faults));
        Assert.All(people, p => Assert.True(p.Acknowledged));
        var database = Path.Combine(directory, "suban.db");
        var acknowledged = people.Select(p => p.CaseId).ToList();
        Assert.Empty(SubmissionAudit.Find(database, acknowledged, materials: SubmissionAudit.MaterialsOfACase(database)));
        var (verified, words) = await ServerProcess.RunAsync(cancel, "journal", "verify", "--data", directory);
        Assert.True(verified == 0, words);
        await AssertDamageShowsAsync(directory, acknowledged, cancel);
        Directory.Delete(directory, recursive: true);
    }

    private async Task StormAsync(string directory, IReadOnlyList<Applicant> people, Random random, CancellationToken cancel)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = TimeSpan.FromSeconds(60) };
        var line = new ServerLine(await ServerProcess.StartAsync(directory, cancel, _withoutPdf));
        await Parallel.ForEachAsync(people, cancel, async (person, stop) => await person.OpenAsync(client, line.Address, stop));
        using var over = new CancellationTokenSource();
        var submitting = people.Select(person => Task.Run(() => InsistAsync(person, client, line, over.Token), cancel)).ToList();
        for (var kill = 1; kill <= Kills; kill++)
        {
            var (received, receipts) = (people.Count(p => p.Acknowledged), people.Sum(p => p.Receipts));
            await UntilAsync(() => people.Sum(p => p.Receipts) >= receipts + random.Next(0, 50), cancel);
            await Task.Delay(random.Next(0, 30), cancel);
            await line.Server.KillAsync();
            output.WriteLine($"kill {kill}: {people.Count(p => p.Acknowledged) - received} received, {people.Sum(p => p.Receipts) - receipts} receipts since the start");
            await line.ReplaceAsync(() => ServerProcess.StartAsync(directory, cancel, _withoutPdf));
        }

        await UntilAsync(() => people.All(p => p.Acknowledged), cancel);
        await over.CancelAsync();
        await Task.WhenAll(submitting);
        await UntilAsync(() => SubmissionAudit.OpenOrders(Path.Combine(directory, "suban.db")) == 0, cancel);
        await line.Server.DisposeAsync();
    }

    private static async Task UntilAsync(Func<bool> reached, CancellationToken cancel)
    {
        while (!reached())
        {
            await Task.Delay(5, cancel);
        }
    }

    /// <summary>Until the receipt, as a person presses again; after it, as a nervous one does.</summary>
    private static async Task InsistAsync(Applicant person, HttpClient client, ServerLine line, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            var address = await line.WaitAsync();
            var received = await person.SubmitAsync(client, address, CancellationToken.None);
            await Task.Delay(received ? Random.Shared.Next(200, 600) : Random.Shared.Next(5, 40), CancellationToken.None);
        }
    }

    /// <summary>An audit that finds nothing proves nothing until it has found something.</summary>
    private static async Task AssertDamageShowsAsync(string directory, List<Guid> acknowledged, CancellationToken cancel)
    {
        var database = Path.Combine(directory, "suban.db");
        var materials = SubmissionAudit.MaterialsOfACase(database);
        using (var connection = new SqliteConnection($"Data Source={database};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = """
                pragma foreign_keys = off;
                drop trigger journal_no_delete;
                delete from case_steps where step_id = (select max(step_id) from case_steps);
                delete from cases where number = (select min(number) from cases);
                delete from journal where position = (select max(position) from journal where event_name = 'CaseReceived');
                """;
            command.ExecuteNonQuery();
        }

        var faults = SubmissionAudit.Find(database, acknowledged, materials);

        Assert.Contains(faults, f => f.EndsWith("was acknowledged and is not there", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.EndsWith("00001 is missing", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.EndsWith("has 2 步骤, not 3", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.EndsWith("has 0 收件事件, not 1", StringComparison.Ordinal));
        var (verified, _) = await ServerProcess.RunAsync(cancel, "journal", "verify", "--data", directory);
        Assert.NotEqual(0, verified);
    }
}
