using Suban.Catalogue;
using Suban.Catalogue.Policy;
using Suban.Catalogue.Publishing;
using Suban.Organisation;

namespace Suban.Portal.Published;

/// <summary>The policy documents a region shows: the state's, the autonomous region's, and those of the places it belongs to.</summary>
internal sealed class PolicyShelf(Regions regions)
{
    /// <summary>Newest first.</summary>
    public IReadOnlyList<PolicyDocument> Of(RegionCatalogue catalogue)
    {
        IReadOnlyList<string> chain = [.. regions.Chain(catalogue.Code).Select(r => r.Code)];
        return
        [
            .. catalogue.Library.Document.Policies.Where(p => p.IsShownIn(chain))
                .OrderByDescending(p => p.Year).ThenByDescending(p => p.Dated, StringComparer.Ordinal).ThenBy(p => p.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>What a theme rests on; the nearer to home, the earlier.</summary>
    public IReadOnlyList<PolicyDocument> Of(RegionCatalogue catalogue, ServiceTheme theme) =>
        [.. Of(catalogue).Where(p => p.IsBasisOf(theme)).OrderByDescending(p => p.Level)];

    public IReadOnlyList<PolicyDocument> Of(RegionCatalogue catalogue, HandlingItem item) =>
        [.. Of(catalogue).Where(p => p.Items.Contains(item.Key) || item.Basis.Any(b => p.Number is not null && b.Law.Contains(p.Number, StringComparison.Ordinal)))];
}
