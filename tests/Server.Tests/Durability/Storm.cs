using Suban.TestKit;

namespace Suban.Server.Tests.Durability;

/// <summary>Applicants who press and press again while the server is killed and started under them.</summary>
/// <remarks>
/// Half of them press at once; with every start some more press for the first time, so that every kill meets people who have no
/// receipt yet, however fast the server is. Who has one goes on pressing, as a nervous person does.
/// </remarks>
internal sealed class Storm(IReadOnlyList<Applicant> people, Func<Task<ServerProcess>> start, int kills, Random random)
{
    private const int LongestWait = 20;

    private readonly int _newcomers = people.Count / 2 / kills;

    /// <summary>What happened between one start and its kill.</summary>
    public List<(int Received, int Receipts, int CutOff)> Lives { get; } = [];

    /// <param name="calm">What to wait for before the last server is ended.</param>
    public async Task RageAsync(Func<bool> calm, CancellationToken cancel)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        var line = new ServerLine(await start());
        await Parallel.ForEachAsync(people, cancel, async (person, stop) => await person.OpenAsync(client, line.Address, stop));
        using var over = new CancellationTokenSource();
        var pressing = new List<Task>();
        for (var kill = 1; kill <= kills; kill++)
        {
            pressing.AddRange(Next(pressing.Count, kill).Select(person => Task.Run(() => InsistAsync(person, client, line, over.Token), cancel)));
            await LiveAsync(line, cancel);
            await line.ReplaceAsync(start);
        }

        await UntilAsync(() => people.All(p => p.Receipts > 0), cancel);
        await over.CancelAsync();
        await Task.WhenAll(pressing);
        await UntilAsync(calm, cancel);
        await line.Server.DisposeAsync();
    }

    private IEnumerable<Applicant> Next(int already, int kill) =>
        people.Skip(already).Take(kill == kills ? people.Count : kill == 1 ? people.Count - (_newcomers * (kills - 1)) : _newcomers);

    /// <summary>Some receipts, a moment, and the end.</summary>
    private async Task LiveAsync(ServerLine line, CancellationToken cancel)
    {
        var before = Count();
        var due = before.Received + random.Next(1, _newcomers);
        await UntilAsync(() => Count().Received >= due, cancel);
        await Task.Delay(random.Next(0, LongestWait), cancel);
        await line.Server.KillAsync();
        var after = Count();
        Lives.Add((after.Received - before.Received, after.Receipts - before.Receipts, after.CutOff - before.CutOff));
    }

    private (int Received, int Receipts, int CutOff) Count() =>
        (people.Count(p => p.Receipts > 0), people.Sum(p => p.Receipts), people.Sum(p => p.CutOff));

    private static async Task UntilAsync(Func<bool> reached, CancellationToken cancel)
    {
        while (!reached())
        {
            await Task.Delay(1, cancel);
        }
    }

    private static async Task InsistAsync(Applicant person, HttpClient client, ServerLine line, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            var address = await line.WaitAsync();
            var received = await person.SubmitAsync(client, address);
            await Task.Delay(received ? Random.Shared.Next(100, 400) : Random.Shared.Next(5, 40), CancellationToken.None);
        }
    }
}
