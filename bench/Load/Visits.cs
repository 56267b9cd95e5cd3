namespace Suban.Bench.Load;

/// <summary>Visitors of one page, and what the server used to answer them.</summary>
internal sealed record VisitResult(LoopResult Loop, TimeSpan ServerCpu)
{
    public double PerSecond => Loop.PerSecond;
}

internal static class Visits
{
    // Until the run-time has compiled what is hot for good: a server runs for months.
    private static readonly TimeSpan _warm = TimeSpan.FromSeconds(4);

    public static async Task<VisitResult> RunAsync(
        Uri address, string path, int visitors, TimeSpan time, WatchedProcess server, string? encoding = null, string? cookie = null, TimeSpan? settle = null)
    {
        var all = Enumerable.Range(0, visitors).Select(_ => new Visitor(address, path, encoding, cookie)).ToArray();
        var warm = await ClosedLoop.RunAsync(visitors, settle ?? _warm, worker => all[worker].AskAsync());
        var before = server.Cpu();
        var loop = await ClosedLoop.RunAsync(visitors, time, worker => all[worker].AskAsync());
        var used = server.Cpu() - before;
        Array.ForEach(all, visitor => visitor.Dispose());
        return warm.Done == 0 ? throw new InvalidOperationException($"{path} did not answer.") : new VisitResult(loop, used);
    }
}
