using Suban.Catalogue.Publishing;

namespace Suban.Catalogue.Translating;

/// <summary>What a region shows in both scripts and how far each text is (译文清单): the editor's work list, and what pages may show.</summary>
public sealed class TranslationList
{
    private TranslationList(IReadOnlyList<TranslationRow> rows) => Rows = rows;

    public IReadOnlyList<TranslationRow> Rows { get; }

    /// <param name="others">The names and words known to other modules: the region's name, titles and headings of sheets.</param>
    /// <param name="written">What the region's editors wrote, which stands before what is published.</param>
    public static TranslationList Of(
        RegionCatalogue catalogue, IEnumerable<(TranslationKind Kind, ThingText Text)> others, IReadOnlyDictionary<string, Translation> written)
    {
        return new TranslationList([.. others.Concat(TextsOf(catalogue.Library.Document)).Select(t => Row(t.Kind, t.Text))]);

        TranslationRow Row(TranslationKind kind, ThingText text)
        {
            var known = written.GetValueOrDefault(text.Thing) ?? catalogue.Library.FindTranslation(text.Thing);
            var changed = known is not null && known.Chinese != text.Chinese;
            return new TranslationRow(
                text.Thing, kind, text.Chinese, known?.Mongolian ?? "",
                known is null ? TranslationState.Waiting : changed && known.State is TranslationState.Final ? TranslationState.Review : known.State,
                changed ? known?.Chinese : null);
        }
    }

    /// <summary>Everything a catalogue has to be translated.</summary>
    internal static IEnumerable<(TranslationKind Kind, ThingText Text)> TextsOf(CatalogueDocument document) =>
    [
        .. document.Themes.Select(t => (TranslationKind.Theme, new ThingText($"theme/{t.Number}", t.Name))),
        .. document.Items.Select(i => (TranslationKind.Item, new ThingText($"item/{i.Key}", i.Name))),
        .. document.Certificates.Select(c => (TranslationKind.Certificate, new ThingText($"certificate/{c.Key}", c.Name))),
        .. document.Materials.Select(m => (TranslationKind.Material, new ThingText($"material/{m.Id}", m.Name))),
        .. document.Sections.Select(s => (TranslationKind.Form, new ThingText($"section/{s.Id}", s.Title))),
        .. document.Elements.Select(e => (TranslationKind.Form, new ThingText($"element/{e.Id}", e.Label))),
        .. document.Themes.SelectMany(t => ThemeTexts.Of(t).All.Select(text => (TranslationKind.Guide, text))),
    ];
}

/// <param name="Before">The Chinese words the translation was made from, where they have changed since.</param>
public sealed record TranslationRow(string Thing, TranslationKind Kind, string Chinese, string Mongolian, TranslationState State, string? Before);

public enum TranslationKind
{
    Region,
    Sheet,
    Theme,
    Item,
    Certificate,
    Material,

    /// <summary>Section titles and labels of the form (表格栏目).</summary>
    Form,

    /// <summary>Headings and sentences of a guide (指南文字).</summary>
    Guide,
}
