using Suban.Catalogue.Translating;

namespace Suban.Catalogue.Loading;

/// <summary>Reads <c>content/translations/*.yaml</c>: names in Mongolian script, each with its Chinese and its state.</summary>
internal static class TranslationReading
{
    private static readonly Dictionary<string, TranslationState> _states = new()
    {
        ["waiting"] = TranslationState.Waiting,
        ["review"] = TranslationState.Review,
        ["final"] = TranslationState.Final,
    };

    public static IReadOnlyList<Translation> Read(ContentNode root)
    {
        var translations = root.Map("translations", "translations")?.Entries("译文").Select(e => Of(e.Key, e.Node)).ToList();
        root.Done();
        return translations ?? [];
    }

    private static Translation Of(string thing, ContentNode node)
    {
        node.Mark($"translation/{thing}");
        var translation = new Translation(thing, node.Required("zh"), node.Optional("mn") ?? "", node.Word("state", _states, TranslationState.Waiting));
        node.Done();
        return translation;
    }
}
