using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Suban.Bench.Load;
using Suban.Bench.Pages;
using Suban.Bench.Results;
using Suban.Bench.Scene;
using Suban.Cases.Queries;
using Suban.Clocks;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Bench.Inbox;

/// <summary>A department's inbox with 100 000 open steps: its queries in process, its page from the real executable.</summary>
internal static class InboxBenchmark
{
    private const int Readers = 4;
    private static readonly TimeSpan _time = TimeSpan.FromSeconds(3);

    // One reader asks seldom, so that the run-time takes longer to see what is hot.
    private static readonly TimeSpan _settle = TimeSpan.FromSeconds(20);

    public static async Task<Section> RunAsync(DatabaseKind kind)
    {
        await using var installation = new Installation(kind);
        var department = await InboxScene.FillAsync(installation);
        var officer = new Reader(Guid.CreateVersion7(), "审查", null, Acts.Region, department, null, new HashSet<Role> { Role.Examiner });
        var first = await ReadAsync(installation, q => q.InboxAsync(officer, new(), null, CancellationToken.None));
        var deep = await DeepAsync(installation, officer, first.Next);
        var lines = new List<Line>
        {
            await QueryAsync("first page", q => q.InboxAsync(officer, new(), null, CancellationToken.None)),
            await QueryAsync("50th page", q => q.InboxAsync(officer, new(), deep, CancellationToken.None)),
            await QueryAsync("only green", q => q.InboxAsync(officer, new(Light: Light.Green), null, CancellationToken.None)),
            await QueryAsync("the five counts", q => q.CountsAsync(officer, CancellationToken.None)),
        };
        await installation.CloseAsync();
        lines.AddRange(await PageAsync(installation));
        return new Section(
            $"Inbox with {InboxScene.Open} open steps on {kind}", "dotnet run --project bench -c Release -- inbox",
            string.Create(CultureInfo.InvariantCulture, $"One department, due times spread over a month. Queries: one after another, in process. Page: the real executable, a signed-in examiner on {Readers} connections at once, three times as many page loads as a department of a thousand would cause; the p99 holds the wait for the {Environment.ProcessorCount} cores that load and server share."),
            lines);

        async Task<Line> QueryAsync<T>(string what, Func<InboxQueries, Task<T>> read)
        {
            await ClosedLoop.RunAsync(1, _time, async _ => await ReadAsync(installation, read) is not null);
            var loop = await ClosedLoop.RunAsync(1, _time, async _ => await ReadAsync(installation, read) is not null);
            return new Line(what, Words(loop), Aim: "p99 < 10 ms", Held: loop.Latencies.P99 < 10);
        }
    }

    private static async Task<List<Line>> PageAsync(Installation installation)
    {
        await ServerProcess.UseRunAsync(CancellationToken.None);
        await using var server = await ServerProcess.StartAsync(
            installation.Directory, CancellationToken.None, installation.Connection is { } connection ? ["--database", connection] : []);
        var process = new WatchedProcess(server.Id);
        var cookie = await SignedIn.CookieAsync(server.Address, "market1");
        var one = await Visits.RunAsync(server.Address, "/dept/inbox", 1, _time, process, null, cookie, _settle);
        var more = await Visits.RunAsync(server.Address, "/dept/inbox", Readers, _time, process, null, cookie);
        return
        [
            new Line("page, 1 reader", $"{Words(one.Loop)}, {Line.Cpu(one.ServerCpu, one.Loop.Done)}", Aim: "p99 < 10 ms", Held: one.Loop.Latencies.P99 < 10),
            new Line($"page, {Readers} readers", $"{Words(more.Loop)}, {Line.Cpu(more.ServerCpu, more.Loop.Done)}", Aim: "p99 < 10 ms", Held: more.Loop.Latencies.P99 < 10),
            new Line("resident memory", string.Create(CultureInfo.InvariantCulture, $"{process.Resident():N0} MB"), Aim: "< 250 MB", Held: process.Resident() < 250),
        ];
    }

    private static string Words(LoopResult loop) =>
        $"{Line.Rate(loop.PerSecond)}, median {Line.Time(loop.Latencies.Median)}, p99 {Line.Time(loop.Latencies.P99)}";

    private static async Task<string?> DeepAsync(Installation installation, Reader officer, string? next)
    {
        for (var page = 2; page < 50; page++)
        {
            next = (await ReadAsync(installation, q => q.InboxAsync(officer, new(), next, CancellationToken.None))).Next;
        }

        return next;
    }

    private static async Task<T> ReadAsync<T>(Installation installation, Func<InboxQueries, Task<T>> read)
    {
        await using var scope = installation.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<InboxQueries>());
    }
}
