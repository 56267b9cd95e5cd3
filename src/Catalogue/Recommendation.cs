namespace Suban.Catalogue;

/// <summary>What people often need next (套餐推荐): a theme or an item after one of these themes, and why.</summary>
/// <param name="After">Numbers of the themes.</param>
/// <param name="Go"><c>theme/54</c> or <c>item/tobacco-retail-licence</c>.</param>
public sealed record Recommendation(IReadOnlyList<int> After, string Go, string Because)
{
    /// <summary>The theme it leads to; null where it leads to an item.</summary>
    public int? Theme => Go.StartsWith("theme/", StringComparison.Ordinal) && int.TryParse(Go[6..], out var number) ? number : null;

    /// <summary>The item it leads to; null where it leads to a theme.</summary>
    public string? Item => Go.StartsWith("item/", StringComparison.Ordinal) ? Go[5..] : null;
}
