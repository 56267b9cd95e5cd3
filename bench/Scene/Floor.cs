using Suban.Bench.Load;
using Suban.Kernel.Database;

namespace Suban.Bench.Scene;

/// <summary>Raw writers doing the same at the same number of workers.</summary>
internal static class Floor
{
    /// <param name="next">The statements of one thing, one list for each durable commit.</param>
    public static async Task<LoopResult> RunAsync(
        Installation installation, int workers, TimeSpan time, Func<IEnumerable<List<RawStatement>>> next)
    {
        // SQLite has one writer: whoever comes next waits for the one before.
        var connections = installation.Kind == DatabaseKind.Sqlite ? 1 : workers;
        var own = Enumerable.Range(0, connections).Select(_ => new RawWriter(installation.OpenRaw())).ToArray();
        using var turn = new SemaphoreSlim(connections);
        var result = await ClosedLoop.RunAsync(workers, time, async worker =>
        {
            foreach (var commit in next())
            {
                await turn.WaitAsync();
                try
                {
                    await own[worker % own.Length].WriteAsync(commit);
                }
                finally
                {
                    turn.Release();
                }
            }

            return true;
        });
        Array.ForEach(own, writer => writer.Dispose());
        return result;
    }
}
