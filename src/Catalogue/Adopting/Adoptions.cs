namespace Suban.Catalogue.Adopting;

/// <summary>The adoption lists of a content folder, by region.</summary>
public sealed class Adoptions(IReadOnlyList<RegionAdoption> written)
{
    public IReadOnlyList<RegionAdoption> Written => written;

    /// <summary>What a region adopts, with what it takes over from above; null where it has no list.</summary>
    /// <param name="chain">The region and everything above it, nearest first.</param>
    public RegionAdoption? Of(IReadOnlyList<string> chain)
    {
        if (chain is not [var region, ..] || written.FirstOrDefault(a => a.Region == region) is not { } own)
        {
            return null;
        }

        if (own.Adopts is not AdoptedThemes.AsAbove)
        {
            return own;
        }

        var above = Enumerable.Range(1, chain.Count - 1)
            .Select(i => Of([.. chain.Skip(i)]))
            .FirstOrDefault(a => a is not null);
        return above is null ? null : own.On(above);
    }
}
