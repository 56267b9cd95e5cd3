namespace Suban.Catalogue.Publishing;

/// <summary>One entry of a region's catalogue that differs from the version before (目录变更).</summary>
/// <param name="Key">As the entry is found by: a theme's number, an item's key.</param>
/// <param name="Name">Its name in this version; where it was withdrawn, the last it had.</param>
/// <param name="Number">The version of the catalogue it changed in, as people say it (第 3 版).</param>
/// <param name="Version">That version's key.</param>
public sealed record CatalogueChange(
    EntryKind Kind, string Key, string Name, EntryChange Change, int Number, string Version, DateTimeOffset PublishedAt)
{
    /// <summary>Where a reader stands who has taken this entry.</summary>
    public ChangeCursor Place => new(Number, Kind, Key);
}

/// <summary>The lists a region publishes.</summary>
public enum EntryKind
{
    Theme,
    Item,
    Material,
    Element,
    CertificateKind,
}

/// <summary>What became of an entry.</summary>
public enum EntryChange
{
    Added,
    Changed,
    Withdrawn,
}

/// <summary>Some changes in the order they were published, and where to go on.</summary>
/// <param name="More">More is there already.</param>
public sealed record ChangePage(IReadOnlyList<CatalogueChange> Changes, ChangeCursor Next, bool More);
