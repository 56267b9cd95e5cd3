using Suban.Kernel;
using Suban.Kernel.Jobs;

namespace Suban.Messaging.Deliveries;

/// <summary>Looks for new notices. Acts do not wait for it and write nothing for it: a notice is told outside seconds later, not slower acts now.</summary>
public sealed class SpreadNotices(Writes writes, TimeProvider clock) : IPeriodicJob
{
    public static TimeSpan Interval { get; } = TimeSpan.FromSeconds(10);

    public async Task RunAsync(CancellationToken cancel)
    {
        DeliveriesQueued? queued;
        do
        {
            var process = SystemProcess.Create(nameof(QueueDeliveries), clock.GetUtcNow());
            var outcome = await writes.RunAsync<QueueDeliveries, DeliveriesQueued>((op, c) => op.RunAsync(process, c), process, cancel);
            _ = outcome.TryGet(out queued);
        }
        while (queued is { More: true });
    }
}
