namespace Suban.Bench.Load;

/// <summary>Visitors of one page, and what the server used to answer them.</summary>
internal sealed record VisitResult(LoopResult Loop, TimeSpan ServerCpu)
{
    public double PerSecond => Loop.PerSecond;
}

internal static class Visits
{
    public static async Task<VisitResult> RunAsync(
        Uri address, string path, int visitors, TimeSpan time, WatchedProcess server, string? encoding = null, string? cookie = null)
    {
        var all = Enumerable.Range(0, visitors).Select(_ => new Visitor(address, path, encoding, cookie)).ToArray();
        var warm = await ClosedLoop.RunAsync(visitors, time / 4, worker => all[worker].AskAsync());
        var before = server.Cpu();
        var loop = await ClosedLoop.RunAsync(visitors, time, worker => all[worker].AskAsync());
        var used = server.Cpu() - before;
        Array.ForEach(all, visitor => visitor.Dispose());
        return warm.Done == 0 ? throw new InvalidOperationException($"{path} did not answer.") : new VisitResult(loop, used);
    }
}
