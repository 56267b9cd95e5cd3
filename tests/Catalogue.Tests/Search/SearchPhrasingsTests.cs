using System.Globalization;
using Suban.Catalogue.Publishing;

namespace Suban.Catalogue.Tests.Search;

/// <summary>People's own words against the shipped themes: phrasings.tsv has a theme number and three phrasings a line.</summary>
public sealed class SearchPhrasingsTests(ITestOutputHelper output)
{
    private const int Enough = 95;

    private static readonly IReadOnlyList<PhrasedTheme> _table =
        [.. File.ReadLines(Path.Combine(ShippedContent.Folder, "../tests/Catalogue.Tests/Search/phrasings.tsv")).Select(PhrasedTheme.Read)];

    private static RegionCatalogue Region => ShippedContent.Region("152529");

    [Fact]
    public void Phrasings_EveryTheme_ThreeOfItsOwn()
    {
        Assert.Equal(Enumerable.Range(1, 103), _table.Select(t => t.Number));
        Assert.All(_table, t => Assert.Equal(3, t.Phrasings.Distinct(StringComparer.Ordinal).Count()));
        Assert.Equal(3 * 103, _table.SelectMany(t => t.Phrasings).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Phrasings_AgainstStoredWords_NoneIsOne()
    {
        var stored = ShippedContent.Themes.SelectMany(t => t.Theme.AlsoCalled.Append(t.Name)).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(_table.SelectMany(t => t.Phrasings), stored.Contains);
    }

    [Fact]
    public void Search_EverydayPhrasings_FindsTheThemeFirst()
    {
        var region = Region;
        var missed = _table
            .SelectMany(theme => theme.Phrasings.Select(phrasing => (Theme: theme, Phrasing: phrasing, Found: region.Search(phrasing))))
            .Where(t => t.Found.Count == 0 || t.Found[0].Number != t.Theme.Number)
            .ToList();
        foreach (var (theme, phrasing, found) in missed)
        {
            output.WriteLine($"{theme.Number} {phrasing} → {string.Join("、", found.Take(3).Select(f => $"{f.Number} {f.Name}"))}");
        }

        Assert.InRange(_table.Count - missed.DistinctBy(t => t.Theme.Number).Count(), Enough, _table.Count);
    }

    private sealed record PhrasedTheme(int Number, IReadOnlyList<string> Phrasings)
    {
        public static PhrasedTheme Read(string line)
        {
            var cells = line.Split('\t');
            return new PhrasedTheme(int.Parse(cells[0], CultureInfo.InvariantCulture), cells[1..]);
        }
    }
}
