using Suban.Catalogue.Checking;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Editing;
using Suban.Catalogue.Phrases;

namespace Suban.Catalogue.Tests.Phrases;

public sealed class OfferedPhrasesTests
{
    private static CatalogueLibrary Library { get; } = ShippedContent.Themes[0].Library;

    [Fact]
    public void OpinionsOn_ItemWithItsOwn_PutsThemBeforeThoseForAll()
    {
        Assert.Equal(["fire-inspected", "complete", "site-visited", "unfit"], Library.OpinionsOn("fire-safety-check").Select(p => p.Key));
        Assert.Equal(["complete", "site-visited", "unfit"], Library.OpinionsOn("tax-registration").Select(p => p.Key));
    }

    [Fact]
    public void DefectsOf_PaperOfTwoCopies_FillsInNumberAndEachCheckPoint()
    {
        var material = ThemeOverview.Of(ShippedContent.Theme(8)).Widest.Materials.First(m => m.CheckPoints.Count > 0);

        var once = Library.DefectsOf(material with { Copies = 1 });
        var twice = Library.DefectsOf(material with { Copies = 2 });

        Assert.DoesNotContain(once, p => p.Contains("份数不够", StringComparison.Ordinal));
        Assert.Contains("份数不够，需要 2 份", twice);
        Assert.All(material.CheckPoints, point => Assert.Contains($"不符合“{point}”，请改正", once));
        Assert.DoesNotContain(twice, p => p.Contains('{', StringComparison.Ordinal));
    }

    [Fact]
    public void Uses_OfEveryShippedPhrase_AreKnown()
    {
        var region = ShippedContent.Region("152529");

        Assert.All(Library.Document.Phrases, phrase => Assert.True(
            (phrase.IsOpinion ? LibraryUse.OfOpinion(region, phrase) : LibraryUse.OfDefect(region, phrase)).IsUsed, phrase.Key));
        Assert.Equal(["fire-safety-check"], LibraryUse.OfOpinion(region, Library.Document.Phrases.Single(p => p.Key == "fire-inspected")).Items);
    }

    [Fact]
    public void Check_PhraseNobodyNames_IsWarned()
    {
        using var content = new ContentFixture();
        content.Write("phrases/x.yaml", "opinions:\n  fine: { text: 建议准予。 }\n");

        Assert.Contains(content.Check().Problems, p => p.Rule == CheckRule.Unused.Code && p.Line == 2 && p.File == "content/phrases/x.yaml");
    }
}
