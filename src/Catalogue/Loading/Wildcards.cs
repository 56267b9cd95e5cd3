namespace Suban.Catalogue.Loading;

/// <summary>Expands <c>operator.*</c> in the asks of items to every element of the block, in the order of the library.</summary>
internal static class Wildcards
{
    public static CatalogueDocument Expand(CatalogueDocument document)
    {
        var ids = document.Elements.Select(e => e.Id).ToList();
        return document with { Items = [.. document.Items.Select(i => i with { Asks = Expand(i.Asks, ids) })] };
    }

    /// <summary>An element asked for by name keeps its own condition; the wildcard fills in the rest.</summary>
    private static List<ElementRequirement> Expand(IReadOnlyList<ElementRequirement> asks, List<string> ids)
    {
        var named = asks.Where(a => !IsWildcard(a.Element)).Select(a => a.Element).ToHashSet();
        return
        [
            .. asks.SelectMany(a => IsWildcard(a.Element) && ids.Exists(id => Covers(a.Element, id))
                ? ids.Where(id => Covers(a.Element, id) && !named.Contains(id)).Select(id => a with { Element = id })
                : [a]),
        ];
    }

    private static bool IsWildcard(string element) => element.EndsWith(".*", StringComparison.Ordinal);

    private static bool Covers(string wildcard, string id) => id.StartsWith(wildcard[..^1], StringComparison.Ordinal);
}
