using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Kernel.Jobs;
using Suban.Organisation;

namespace Suban.Cases.Warnings;

/// <summary>Looks every few minutes for steps that come to their end and that nobody was warned of (预警).</summary>
public sealed class WarnOfDueDates(AppDbContext db, Writes writes, Regions regions, Authorities authorities, CaseTimes times, TimeProvider clock) : IPeriodicJob
{
    private const int Batch = 200;

    public static TimeSpan Interval { get; } = TimeSpan.FromMinutes(5);

    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var region in regions.All)
        {
            List<Guid> own = [.. authorities.Of(region.Code).Select(authority => authority.AuthorityId)];
            if (own.Count > 0)
            {
                await WarnAsync(region.Code, own, cancel);
            }
        }
    }

    private async Task WarnAsync(string region, List<Guid> own, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var settings = regions.Settings(region, RegionTime.DateOf(now));
        var running = db.Set<CaseStep>().Where(s => own.Contains(s.AuthorityId) && s.Open && !s.Paused && s.DueAt >= now);

        // No light is yellow earlier, so that only what is due within days is read and not everything that is open.
        var yellow = times.EndOf(region, Math.Max(settings.Lights.LongYellowDaysLeft, settings.Lights.LongFromDays) + 1, now);
        await EachAsync(WarningLevel.Officer, running.Where(s => s.DueAt < yellow && s.WarnAt <= now), now, cancel);
        var near = times.EndOf(region, settings.SupervisorWarningDays, now);
        await EachAsync(WarningLevel.Supervisor, running.Where(s => s.DueAt < near), now, cancel);
    }

    private async Task EachAsync(WarningLevel level, IQueryable<CaseStep> steps, DateTimeOffset now, CancellationToken cancel)
    {
        var warnings = db.Set<StepWarning>();
        var unwarned = steps.Where(s => !warnings.Any(w => w.StepId == s.StepId && w.Level == level && w.DueAt == s.DueAt));
        foreach (var id in await unwarned.OrderBy(s => s.DueAt).Select(s => s.StepId).Take(Batch).ToListAsync(cancel))
        {
            // A refusal only says that it was decided, or warned of, meanwhile.
            var process = SystemProcess.Create(nameof(WarnOfDueDate), now);
            await writes.RunAsync<WarnOfDueDate, StepWarned>((op, stop) => op.RunAsync(id, level, process, stop), process, cancel);
        }
    }
}
