using Suban.Catalogue.Publishing;

namespace Suban.Catalogue.Translating;

/// <summary>What a region shows in both scripts and how far each name is (译文清单): the editor's work list, and what pages may show.</summary>
public sealed class TranslationList
{
    private TranslationList(IReadOnlyList<TranslationRow> rows) => Rows = rows;

    public IReadOnlyList<TranslationRow> Rows { get; }

    /// <param name="sheets">The titles of printed sheets, by the key after <c>sheet/</c>.</param>
    public static TranslationList Of(RegionCatalogue catalogue, string regionName, IEnumerable<(string Key, string Title)> sheets)
    {
        var document = catalogue.Library.Document;
        return new TranslationList(
        [
            Row($"region/{catalogue.Code}", TranslationKind.Region, regionName),
            .. sheets.Select(s => Row($"sheet/{s.Key}", TranslationKind.Sheet, s.Title)),
            .. document.Themes.Select(t => Row($"theme/{t.Number}", TranslationKind.Theme, t.Name)),
            .. document.Items.Select(i => Row($"item/{i.Key}", TranslationKind.Item, i.Name)),
            .. document.Certificates.Select(c => Row($"certificate/{c.Key}", TranslationKind.Certificate, c.Name)),
        ]);

        TranslationRow Row(string thing, TranslationKind kind, string chinese)
        {
            var known = catalogue.Library.FindTranslation(thing);
            var changed = known is not null && known.Chinese != chinese;
            return new TranslationRow(
                thing, kind, chinese, known?.Mongolian ?? "",
                known is null ? TranslationState.Waiting : changed && known.State is TranslationState.Final ? TranslationState.Review : known.State,
                changed ? known?.Chinese : null);
        }
    }
}

/// <param name="Before">The Chinese words the translation was made from, where the name has changed since.</param>
public sealed record TranslationRow(string Thing, TranslationKind Kind, string Chinese, string Mongolian, TranslationState State, string? Before);

public enum TranslationKind
{
    Region,
    Sheet,
    Theme,
    Item,
    Certificate,
}
