namespace Suban.Catalogue.Powers;

/// <summary>Where a region's catalogue and the list of powers do not say the same (清单差异).</summary>
/// <param name="Code">The twelve places of the base catalogue.</param>
/// <param name="Ours">What the region publishes; null where it has no such item.</param>
/// <param name="Theirs">What the list says; null where it has no such power.</param>
public sealed record PowerDifference(DifferenceKind Kind, string Code, string? Ours, string? Theirs)
{
    /// <summary>Lasts from one comparison to the next: what was recorded about it is found by it.</summary>
    public string Key => $"{Kind}/{Code}".ToLowerInvariant();

    public string Name => Theirs ?? Ours ?? "";

    /// <summary>The differences of a region's administrative powers from a list, by kind and code.</summary>
    public static IReadOnlyList<PowerDifference> Between(IReadOnlyList<HandlingItem> items, IReadOnlyList<PowerEntry> list)
    {
        var listed = list.ToDictionary(e => e.Code);
        var powers = items.Where(i => i.Kind is not ItemKind.PublicService).ToLookup(i => i.BaseCode);
        return
        [
            .. OffList(items, listed)
                .Select(i => new PowerDifference(DifferenceKind.Extra, i.BaseCode, i.Name, null))
                .Concat(powers.SelectMany(p => p).SelectMany(i => listed.TryGetValue(i.BaseCode, out var entry) ? Of(i, entry) : []))
                .Concat(list.Where(e => !powers.Contains(e.Code)).Select(e => new PowerDifference(DifferenceKind.Missing, e.Code, null, e.Name)))
                .DistinctBy(d => d.Key)
                .OrderBy(d => d.Kind).ThenBy(d => d.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>Powers that the list does not have.</summary>
    public static IEnumerable<HandlingItem> OffList(IReadOnlyList<HandlingItem> items, IReadOnlyDictionary<string, PowerEntry> listed) =>
        items.Where(i => i.Kind is not ItemKind.PublicService && !listed.ContainsKey(i.BaseCode));

    private static IEnumerable<PowerDifference> Of(HandlingItem item, PowerEntry entry)
    {
        if (item.Name != entry.Name)
        {
            yield return new PowerDifference(DifferenceKind.Renamed, item.BaseCode, item.Name, entry.Name);
        }

        if (item.Kind != entry.Kind)
        {
            yield return new PowerDifference(DifferenceKind.OtherKind, item.BaseCode, ItemKindWords.Of(item.Kind), ItemKindWords.Of(entry.Kind));
        }

        // The list prints whole sentences; an item names its laws.
        if (entry.Basis.Length > 0 && !item.Basis.Any(b => entry.Basis.Contains(b.Law, StringComparison.Ordinal)))
        {
            yield return new PowerDifference(DifferenceKind.OtherBasis, item.BaseCode, string.Join('；', item.Basis.Select(b => b.Line)), entry.Basis);
        }
    }
}

/// <summary>In what they differ.</summary>
public enum DifferenceKind
{
    /// <summary>The region publishes what the list does not have (清单外).</summary>
    Extra,

    Renamed,

    OtherKind,

    OtherBasis,

    /// <summary>The list has what the region does not publish (未认领).</summary>
    Missing,
}
