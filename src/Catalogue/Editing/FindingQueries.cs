using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Checking;
using Suban.Catalogue.Loading;
using Suban.Catalogue.Publishing;
using Suban.Kernel;

namespace Suban.Catalogue.Editing;

/// <summary>A warning or an error about the published catalogue (检查发现).</summary>
/// <param name="Place">The thing in words.</param>
/// <param name="Theme">The theme it belongs to, where it is about one.</param>
/// <param name="Settled">Who accepted it, why and when; null while it is open.</param>
public sealed record Finding(string FindingId, ContentProblem Problem, string Place, int? Theme, FindingSettlement? Settled)
{
    public CheckRule? Rule => CheckRule.Find(Problem.Rule);

    /// <summary>Errors have to be put right; only a warning can be accepted as it is.</summary>
    public bool CanBeSettled => Settled is null && Problem.Severity is ProblemSeverity.Warning;
}

public sealed record FindingSettlement(string Reason, string ByName, DateTimeOffset At);

/// <summary>Reads what the checks say to a region's published catalogue, and what people have settled of it.</summary>
public sealed class FindingQueries(AppDbContext db, CatalogueStore catalogue, ThemeChecker checker)
{
    /// <summary>Open ones first.</summary>
    public async Task<IReadOnlyList<Finding>> AllAsync(string region, CancellationToken cancel)
    {
        if (catalogue.Current.Region(region) is not { } shown)
        {
            return [];
        }

        var settled = await db.Set<SettledFinding>().AsNoTracking().Where(f => f.Region == region).ToDictionaryAsync(f => f.FindingId, cancel);
        return
        [
            .. (await TemplateChanges.OfAsync(db, shown, cancel)).Concat(checker.Published(shown).Problems)
                .Select(p => Of(p, shown, settled)).OrderBy(f => f.Settled is not null),
        ];
    }

    public async Task<IReadOnlyList<Finding>> OpenAsync(string region, CancellationToken cancel) =>
        [.. (await AllAsync(region, cancel)).Where(f => f.Settled is null)];

    public async Task<Finding?> FindAsync(string region, string findingId, CancellationToken cancel) =>
        (await AllAsync(region, cancel)).FirstOrDefault(f => f.FindingId == findingId);

    private static Finding Of(ContentProblem problem, RegionCatalogue region, Dictionary<string, SettledFinding> settled)
    {
        var id = SettledFinding.IdOf(problem);
        var theme = problem.Thing.Split('/') is ["theme", var number, ..] ? int.Parse(number, CultureInfo.InvariantCulture) : (int?)null;
        return new Finding(id, problem, ThingNames.Of(problem.Thing, region), theme, settled.GetValueOrDefault(id) is { } row
            ? new FindingSettlement(row.Reason, row.SettledByName, row.SettledAt)
            : null);
    }
}
