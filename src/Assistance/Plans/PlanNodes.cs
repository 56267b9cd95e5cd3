using Suban.Assistance.Orders;
using Suban.Catalogue.Assisting;
using Suban.Catalogue.Publishing;

namespace Suban.Assistance.Plans;

/// <summary>Finds prerequisites and limits of an order's items in the region's published list.</summary>
public sealed class PlanNodes(CatalogueStore catalogue)
{
    /// <summary>A theme without limits of its own is planned with the promise of the longest usual one.</summary>
    private const int UnknownDays = 20;

    internal IReadOnlyList<PlanNode> Of(string region, IEnumerable<OrderItem> items, IReadOnlyDictionary<string, int> preparations)
    {
        var published = catalogue.Current.Region(region);
        var known = (published?.Library.Document.AssistItems ?? []).ToDictionary(item => item.Key);
        var planned = items.ToList();
        var keys = planned.Select(item => item.Key).ToHashSet();
        var building = planned.Where(item => item.Stage is ProjectStage.Building).Select(item => item.Key).ToList();
        return
        [
            .. planned.Select(item => new PlanNode(
                item.Key, item.Name, item.Department, item.Stage,
                [.. Before(item.Key, known, keys).Concat(item.Stage is ProjectStage.Completion ? building : []).Distinct()],
                known.GetValueOrDefault(item.Key)?.Limits.PromisedWorkingDays ?? PromiseOf(published, item.Key),
                preparations.GetValueOrDefault(item.Key))),
        ];
    }

    /// <summary>
    /// What has to be granted first of that which is planned here: also through prerequisites that are not, because somebody else sees to them.
    /// Whatever is accepted at the end waits for the permits to build besides.
    /// </summary>
    private static IEnumerable<string> Before(string key, Dictionary<string, AssistItem> known, HashSet<string> planned)
    {
        var (seen, open) = (new HashSet<string>(), new Queue<string>(known.GetValueOrDefault(key)?.After ?? []));
        while (open.TryDequeue(out var first))
        {
            if (!seen.Add(first))
            {
                continue;
            }

            if (planned.Contains(first))
            {
                yield return first;
                continue;
            }

            foreach (var earlier in known.GetValueOrDefault(first)?.After ?? [])
            {
                open.Enqueue(earlier);
            }
        }
    }

    private static int PromiseOf(RegionCatalogue? published, string key) =>
        key.Split(':') is ["theme", var number] && int.TryParse(number, out var theme) && published?.FindTheme(theme)?.Theme.PromisedWorkingDays is { } days ? days : UnknownDays;
}
