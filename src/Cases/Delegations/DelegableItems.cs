using Suban.Catalogue.Publishing;
using Suban.Organisation;

namespace Suban.Cases.Delegations;

/// <summary>An item an organ may delegate.</summary>
public sealed record DelegableItem(string Key, string Name);

/// <summary>
/// The items that are an organ's own (可以授权的事项): those the catalogues of both regions give to it. What it handles for another is
/// not among them, so nothing is ever handed on.
/// </summary>
public sealed class DelegableItems(CatalogueStore catalogue, Authorities authorities)
{
    public IReadOnlyList<DelegableItem> Of(Authority grantor, Authority grantee) =>
    [
        .. ((string[])[grantor.Region, grantee.Region]).Distinct(StringComparer.Ordinal)
            .SelectMany(region => catalogue.Current.Region(region)?.Library.Document.Items
                .Where(item => authorities.Find(region, item.Authority)?.AuthorityId == grantor.AuthorityId) ?? [])
            .Select(item => new DelegableItem(item.Key, item.Name)).DistinctBy(item => item.Key, StringComparer.Ordinal)
            .OrderBy(item => item.Name, StringComparer.Ordinal),
    ];
}
