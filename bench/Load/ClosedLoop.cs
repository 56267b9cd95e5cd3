using System.Diagnostics;

namespace Suban.Bench.Load;

/// <summary>What a closed loop did in its time.</summary>
/// <param name="Cpu">Processor time of this process; the load's own is in it.</param>
internal sealed record LoopResult(long Done, TimeSpan Elapsed, TimeSpan Cpu, Latencies Latencies)
{
    public double PerSecond => Done / Elapsed.TotalSeconds;
}

/// <summary>So many workers, each doing the next thing when its last one is answered.</summary>
internal static class ClosedLoop
{
    /// <param name="next">Does one thing for a worker; false where there is nothing left to do.</param>
    public static async Task<LoopResult> RunAsync(int workers, TimeSpan time, Func<int, Task<bool>> next)
    {
        GC.Collect();
        var taken = new List<double>[workers];
        var (cpu, started) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, workers).Select(worker => Task.Run(() => LoopAsync(worker))));
        var elapsed = Stopwatch.GetElapsedTime(started);
        return new LoopResult(taken.Sum(t => t.Count), elapsed, Environment.CpuUsage.TotalTime - cpu, new Latencies(taken.SelectMany(t => t)));

        async Task LoopAsync(int worker)
        {
            var mine = taken[worker] = [];
            while (Stopwatch.GetElapsedTime(started) < time)
            {
                var begun = Stopwatch.GetTimestamp();
                if (!await next(worker))
                {
                    return;
                }

                mine.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }
        }
    }
}
