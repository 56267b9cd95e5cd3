using Suban.Catalogue.Phrases;

namespace Suban.Catalogue.Loading;

/// <summary>Reads <c>content/phrases/*.yaml</c>: what is written often, on applications and on papers.</summary>
internal static class PhraseReading
{
    public static IReadOnlyList<StandardPhrase> Read(ContentNode root)
    {
        IReadOnlyList<StandardPhrase> read =
        [
            .. (root.Map("opinions", "opinions")?.Entries("审查意见") ?? []).Select(e => Opinion(e.Key, e.Node)),
            .. (root.Map("defects", "defects")?.Entries("补正说明") ?? []).Select(e => Defect(e.Key, e.Node)),
        ];
        root.Done();
        return read;
    }

    public static string PlaceOf(StandardPhrase phrase) => PlaceOf(phrase.IsOpinion, phrase.Key);

    private static StandardPhrase Opinion(string key, ContentNode node)
    {
        node.Mark(PlaceOf(isOpinion: true, key));
        var phrase = new StandardPhrase(
            key, node.Flag("against") ? PhraseKind.Unfavourable : PhraseKind.Favourable, node.Required("text"), node.Flag("general"));
        node.Done();
        return phrase;
    }

    private static StandardPhrase Defect(string key, ContentNode node)
    {
        node.Mark(PlaceOf(isOpinion: false, key));
        var phrase = new StandardPhrase(key, PhraseKind.Defect, node.Required("text"), node.Flag("general"));
        node.Done();
        return phrase;
    }

    private static string PlaceOf(bool isOpinion, string key) => $"phrase/{(isOpinion ? "opinion" : "defect")}:{key}";
}
