using Microsoft.EntityFrameworkCore;
using Suban.Kernel.Database;
using Suban.Kernel.Jobs;

namespace Suban.Kernel.Writing;

/// <summary>Forgets answers no sender can ask for any more: drafts do not live that long.</summary>
internal sealed class IdempotencyPruning(Writes writes, KernelSettings settings, TimeProvider clock) : IPeriodicJob
{
    private static readonly Refusal _nothing = new("idempotency.nothing_old", "没有过期的提交编号。");

    public static TimeSpan Interval => TimeSpan.FromHours(6);

    public Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var before = now.AddDays(-settings.IdempotencyDays);
        return writes.RunAsync<AppDbContext, string>(
            async (db, stop) => await db.Set<IdempotencyRow>().Where(r => r.SeenAt < before).ExecuteDeleteAsync(stop) > 0
                ? nameof(IdempotencyPruning)
                : _nothing,
            SystemProcess.Create("PruneIdempotencyKeys", now),
            cancel);
    }
}
