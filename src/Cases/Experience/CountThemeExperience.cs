using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Suban.Cases.Issue;
using Suban.Cases.Plans;
using Suban.Cases.Rating;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Kernel.Jobs;

namespace Suban.Cases.Experience;

/// <summary>Counts what the cases finished of late really took, by theme: days, ways to the hall, papers.</summary>
public sealed class CountThemeExperience(AppDbContext db, Writes writes, CatalogueStore catalogue, CaseTimes times, ThemeExperiences shown, TimeProvider clock) : IPeriodicJob
{
    private const int MonthsBack = 12;

    /// <summary>Of each region and state, the most recent: enough for a median.</summary>
    private const int MostCases = 5_000;

    /// <summary>基本满意, of the five national levels.</summary>
    private const int FairlySatisfied = 3;

    private static readonly CaseStatus[] _finished = [CaseStatus.Delivered, CaseStatus.Archived];

    public static TimeSpan Interval { get; } = TimeSpan.FromHours(6);

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var counted = new List<CountedTheme>();
        foreach (var region in catalogue.Current.Regions.Select(r => r.Code).ToList())
        {
            counted.AddRange(await CountAsync(region, now.AddMonths(-MonthsBack), cancel));
        }

        var process = SystemProcess.Create(nameof(KeepThemeExperience), now);
        var outcome = await writes.RunAsync<KeepThemeExperience, ThemeExperienceKept>((op, c) => op.RunAsync(counted, process, c), process, cancel);
        _ = outcome.TryGet(out _);
        await shown.RefreshAsync(cancel);
    }

    private async Task<IEnumerable<CountedTheme>> CountAsync(string region, DateTimeOffset since, CancellationToken cancel)
    {
        var cases = new List<FinishedCase>();
        foreach (var status in _finished)
        {
            cases.AddRange(await db.Set<Case>().AsNoTracking()
                .Where(c => c.Region == region && c.Status == status && c.ReceivedAt >= since && c.AcceptedOn != null && c.DecidedAt != null)
                .OrderByDescending(c => c.ReceivedAt)
                .Take(MostCases)
                .Select(c => new FinishedCase(
                    c.PlanId, c.Channel, c.AcceptedOn!.Value, c.DecidedAt!.Value,
                    db.Set<CaseMaterial>().Count(m => m.CaseId == c.CaseId && (m.Way == MaterialSource.Upload || m.Way == MaterialSource.AtWindow)),
                    db.Set<CaseIssue>().Any(i => i.CaseId == c.CaseId && i.Method == DeliveryMethod.OnSite),
                    db.Set<ServiceRating>().Where(r => r.CaseId == c.CaseId).Select(r => (int?)r.Level).FirstOrDefault()))
                .ToListAsync(cancel));
        }

        var themes = await ThemesOfAsync([.. cases.Select(c => c.PlanId).Distinct()], cancel);
        var calendar = times.Calendar(region);
        return cases.GroupBy(c => themes.GetValueOrDefault(c.PlanId)).Where(g => g.Key > 0).Select(g => new CountedTheme(
            region, g.Key, g.Count(),
            Median(g.Select(c => calendar.CountBetween(c.AcceptedOn, RegionTime.DateOf(c.DecidedAt)))),
            Median(g.Select(c => (c.Channel is Channel.Window ? 1 : 0) + (c.OnSite ? 1 : 0))),
            Median(g.Select(c => c.Materials)),
            g.Count(c => c.Level is not null), g.Count(c => c.Level >= FairlySatisfied)));
    }

    /// <summary>Only the number is read: there are as many plans as ways to answer, and the pages need none of these.</summary>
    private async Task<Dictionary<string, int>> ThemesOfAsync(List<string> plans, CancellationToken cancel)
    {
        var themes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var some in plans.Chunk(200))
        {
            await foreach (var plan in db.Set<PinnedPlan>().AsNoTracking().Where(p => some.Contains(p.PlanId)).AsAsyncEnumerable().WithCancellation(cancel))
            {
                using var body = JsonDocument.Parse(plan.Body);
                themes[plan.PlanId] = body.RootElement.TryGetProperty("themeNumber", out var number) ? number.GetInt32() : 0;
            }
        }

        return themes;
    }

    /// <summary>The smallest figure that half of all do not go beyond.</summary>
    internal static int Median(IEnumerable<int> figures)
    {
        var sorted = figures.Order().ToList();
        return sorted[(sorted.Count - 1) / 2];
    }

    private sealed record FinishedCase(string PlanId, Channel Channel, DateOnly AcceptedOn, DateTimeOffset DecidedAt, int Materials, bool OnSite, int? Level);
}
