using Suban.Catalogue.Publishing;
using Suban.Catalogue.Translating;

namespace Suban.Catalogue.Tests.Translating;

/// <summary>Names in Mongolian script: nothing is released by mistake, and nothing stays released when its Chinese changes.</summary>
public sealed class TranslationTests : IDisposable
{
    private const string Written = "ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ";

    private readonly ContentFixture _content = new();

    public void Dispose() => _content.Dispose();

    [Fact]
    public void Translation_WithJoinersAndVariants_IsKeptAsTyped()
    {
        const string spelled = "ᠰᠢᠯᠢ\u180Bᠨ\u202Fᠭᠣᠣᠯ\u180Eᠠ";
        Translate($"theme/8: {{ zh: 我要开小餐馆, mn: {spelled}, state: final }}");

        var checkedContent = _content.Check();

        Assert.Empty(checkedContent.Errors);
        Assert.Equal(spelled, Assert.Single(checkedContent.Document.Translations).Mongolian);
    }

    [Fact]
    public void Translation_OfAnOldName_IsWarnedOf()
    {
        Translate($"theme/8: {{ zh: 我要开饭馆, mn: {Written}, state: final }}");

        Assert.Contains(_content.Check().Problems, p => p.Rule == "translation-old" && p.Thing == "translation/theme/8");
    }

    [Theory]
    [InlineData(TranslationState.Waiting, "我要开小餐馆", false, TranslationState.Waiting)]
    [InlineData(TranslationState.Review, "我要开小餐馆", false, TranslationState.Review)]
    [InlineData(TranslationState.Final, "我要开小餐馆", true, TranslationState.Final)]
    [InlineData(TranslationState.Final, "我要开饭馆", false, TranslationState.Review)]
    public void Mongolian_OnlyWhereReleasedForTheseWords_IsShown(TranslationState state, string chinese, bool shown, TranslationState listed)
    {
        var document = _content.Check().Document with { Translations = [new Translation("theme/8", chinese, Written, state)] };
        var catalogue = new RegionCatalogue(new CatalogueLibrary(document, "152529", "152529.1.test", []), 1, default);

        var list = TranslationList.Of(catalogue, [(TranslationKind.Sheet, new ThingText("sheet/notice", "一次性告知单"))], new Dictionary<string, Translation>());

        Assert.Equal(shown ? Written : null, catalogue.Library.Mongolian("theme/8", "我要开小餐馆"));
        Assert.Equal(listed, list.Rows.Single(r => r.Thing == "theme/8").State);
        Assert.Equal(TranslationState.Waiting, list.Rows.Single(r => r.Thing == "sheet/notice").State);
        Assert.Equal(
            1 + document.Themes.Count + document.Items.Count + document.Certificates.Count + document.Materials.Count + document.Sections.Count + document.Elements.Count
                + document.Themes.Sum(t => ThemeTexts.Of(t).All.Count()),
            list.Rows.Count);
        Assert.Equal(list.Rows.Count, list.Rows.Select(r => r.Thing).Distinct().Count());
    }

    [Fact]
    public void Shipped_Translations_NameOnlyWhatIsReleased() =>
        Assert.Equal(["region/152529"], ShippedContent.Checked.Document.Translations.Where(t => t.State is TranslationState.Final).Select(t => t.Thing));

    private void Translate(string line) => _content.Write("translations/mn.yaml", $"translations:\n  {line}\n");
}
