namespace Suban.Kernel.Jobs;

/// <summary>Work that comes back: runs in a scope of its own, on one node at a time; register it with <c>AddPeriodicJob</c>.</summary>
public interface IPeriodicJob
{
    static abstract TimeSpan Interval { get; }

    Task RunAsync(CancellationToken cancel);
}
