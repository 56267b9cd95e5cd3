using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Kernel.Jobs;
using Suban.Organisation;

namespace Suban.Assistance.Reports;

/// <summary>Reminds by itself (到期催报): once in the three days before a region's day, once when the day is past.</summary>
public sealed class RemindDueReports(AppDbContext db, Writes writes, Regions regions, ReportUnits units, TimeProvider clock) : IPeriodicJob
{
    private const int DaysBefore = 3;

    public static TimeSpan Interval { get; } = TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var today = RegionTime.DateOf(now);
        var month = new DateOnly(today.Year, today.Month, 1);
        var last = await db.Set<ReportReminder>().AsNoTracking().Where(r => r.Month == month).ToDictionaryAsync(r => r.Region, r => RegionTime.DateOf(r.LastAt), cancel);
        foreach (var region in regions.All)
        {
            if (units.DueOn(region.Code, month) is { } due && today >= due.AddDays(-DaysBefore) &&
                (!last.TryGetValue(region.Code, out var reminded) || reminded < due.AddDays(-DaysBefore) || (today > due && reminded <= due)))
            {
                var process = SystemProcess.Create(nameof(RemindReports), now, region.Code);
                await writes.RunAsync<RemindReports, ReportsReminded>((op, c) => op.RunAsync(process, c), process, cancel);
            }
        }
    }
}
