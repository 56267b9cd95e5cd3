using Microsoft.EntityFrameworkCore;
using Suban.Cases.Drafts;
using Suban.Cases.Plans;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;
using Suban.Kernel;

namespace Suban.Cases.Queries;

/// <summary>Who still stands on which version of a theme's guide (版本使用情况).</summary>
public sealed record GuideUse(IReadOnlyList<GuideUseRow> Rows)
{
    public static GuideUse None { get; } = new([]);

    /// <summary>Drafts whose applicants will be shown what changed before they can submit.</summary>
    public int ToReconcile => Rows.Sum(r => r.ToReconcile);
}

/// <param name="Version">The key of the catalogue version.</param>
/// <param name="Number">Its number within the region, as people say it.</param>
public sealed record GuideUseRow(string Version, int Number, bool Current, int Drafts, int ToReconcile, int OpenCases);

/// <summary>Counts drafts and open cases by the version they stand on.</summary>
public sealed class GuideUseQueries(AppDbContext db, CatalogueStore catalogue, PinnedPlans plans)
{
    private static readonly CaseStatus[] _open = [CaseStatus.Received, CaseStatus.AwaitingSupplement, CaseStatus.Accepted, CaseStatus.Decided];

    /// <param name="names">Every name the theme has had: cases carry the one of their own version.</param>
    public async Task<GuideUse> OfThemeAsync(string region, int number, IReadOnlyCollection<string> names, CancellationToken cancel)
    {
        var subject = $"theme/{number}";
        var drafts = await db.Set<Draft>().AsNoTracking().Where(d => d.Region == region && d.Subject == subject)
            .GroupBy(d => new { d.GuideVersion, d.PlanId }).Select(g => new { g.Key.GuideVersion, g.Key.PlanId, Count = g.Count() }).ToListAsync(cancel);
        var cases = await db.Set<Case>().AsNoTracking().Where(c => c.Region == region && _open.Contains(c.Status) && names.Contains(c.Title))
            .GroupBy(c => c.PlanId).Select(g => new { PlanId = g.Key, Count = g.Count() }).ToListAsync(cancel);
        var rows = new Dictionary<string, GuideUseRow>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            var changed = await IsChangedAsync(region, number, draft.GuideVersion, draft.PlanId, cancel);
            Add(draft.GuideVersion, row => row with { Drafts = row.Drafts + draft.Count, ToReconcile = row.ToReconcile + (changed ? draft.Count : 0) });
        }

        foreach (var open in cases)
        {
            var plan = await plans.GetAsync(db, open.PlanId, cancel);
            if (plan.ThemeNumber == number)
            {
                Add(plan.Version, row => row with { OpenCases = row.OpenCases + open.Count });
            }
        }

        return new GuideUse([.. rows.Values.OrderByDescending(r => r.Number)]);

        void Add(string version, Func<GuideUseRow, GuideUseRow> count)
        {
            var row = rows.GetValueOrDefault(version)
                ?? new GuideUseRow(version, NumberOf(version), catalogue.Current.Region(region)?.Version == version, 0, 0, 0);
            rows[version] = count(row);
        }
    }

    private async Task<bool> IsChangedAsync(string region, int number, string version, string planId, CancellationToken cancel)
    {
        var shown = catalogue.Current.Region(region);
        if (shown?.Version == version)
        {
            return false;
        }

        if (shown?.FindTheme(number) is not { } theme)
        {
            return true;
        }

        var pinned = await plans.GetAsync(db, planId, cancel);
        var now = PlanCompiler.Compile(theme, pinned.AnswerMap(), KnownFacts.None);
        return now.Status is not PlanStatus.Planned || PlanDifference.Of(pinned, now).Count > 0;
    }

    private static int NumberOf(string version) =>
        version.Split('.') is [_, var number, ..] && int.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var parsed)
            ? parsed
            : 0;
}
