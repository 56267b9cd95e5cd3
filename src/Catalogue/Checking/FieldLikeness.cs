namespace Suban.Catalogue.Checking;

/// <summary>Two elements that different items of one theme ask for and that may mean the same fact (同义栏目).</summary>
/// <param name="FirstItems">The keys of the items that ask for the first.</param>
/// <param name="Discords">Where the two are defined differently, in words; empty where they could simply be one.</param>
public sealed record FieldLikeness(
    DataElement First, DataElement Second, IReadOnlyList<string> FirstItems, IReadOnlyList<string> SecondItems, IReadOnlyList<string> Discords)
{
    /// <summary>Merging them means choosing a definition, so somebody has to decide.</summary>
    public bool IsConflict => Discords.Count > 0;

    public bool IsAbout(string one, string other) => (First.Id == one && Second.Id == other) || (First.Id == other && Second.Id == one);

    /// <summary>What was decided about the two; null where nobody has.</summary>
    public FieldSettlement? Settled(ServiceTheme theme) => theme.Form.FirstOrDefault(s => IsAbout(s.Field, s.With));

    /// <summary>The pairs of a theme, those that differ first.</summary>
    public static IReadOnlyList<FieldLikeness> Of(ServiceTheme theme, Func<string, HandlingItem?> items, Func<string, DataElement?> elements)
    {
        var askedBy = theme.Parts.Select(p => items(p.Item)).OfType<HandlingItem>()
            .SelectMany(i => i.Asks.Select(a => a.Element).Distinct(), (item, element) => (item.Key, Element: element))
            .GroupBy(a => a.Element, a => a.Key)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g]);
        var asked = askedBy.Keys.Select(elements).OfType<DataElement>().OrderBy(e => e.Id, StringComparer.Ordinal).ToList();
        return
        [
            .. asked.SelectMany((first, i) => asked.Skip(i + 1)
                .Where(second => Resemble(first, second) && !askedBy[first.Id].Intersect(askedBy[second.Id]).Any())
                .Select(second => new FieldLikeness(first, second, askedBy[first.Id], askedBy[second.Id], DiscordsOf(first, second))))
                .OrderByDescending(pair => pair.IsConflict),
        ];
    }

    /// <summary>
    /// The same kind of value in the same unit under labels with the same head word (…人数, …姓名). An item that asks for both has
    /// told them apart itself.
    /// </summary>
    private static bool Resemble(DataElement one, DataElement other) =>
        one.Type == other.Type && one.Unit == other.Unit && one.Type is not (ElementType.YesNo or ElementType.LongText) &&
        one.Reuse is not ReuseClass.NeverPrefill && other.Reuse is not ReuseClass.NeverPrefill &&
        one.Optional == other.Optional &&
        one.Label.AsSpan()[^Math.Min(2, one.Label.Length)..].SequenceEqual(other.Label.AsSpan()[^Math.Min(2, other.Label.Length)..]);

    private static List<string> DiscordsOf(DataElement one, DataElement other)
    {
        var discords = new List<string>();
        Compare("最少", one.Min, other.Min);
        Compare(one.Type is ElementType.Number or ElementType.Money ? "最多" : "最多字数", one.Max, other.Max);
        if (one.Reuse != other.Reuse)
        {
            discords.Add("一个可以沿用以前填的，一个每次都要确认");
        }

        if (!one.Options.Select(o => (o.Id, o.Label)).SequenceEqual(other.Options.Select(o => (o.Id, o.Label))))
        {
            discords.Add("选项不同");
        }

        return discords;

        void Compare(string what, decimal? a, decimal? b)
        {
            if (a != b)
            {
                discords.Add($"{what}：{a?.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) ?? "不限"} 与 {b?.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) ?? "不限"}");
            }
        }
    }
}
