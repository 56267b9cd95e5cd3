using Suban.Catalogue.Loading;
using Suban.Catalogue.Translating;

namespace Suban.Catalogue.Checking;

/// <summary>Names and texts in Mongolian script: of things that are there, in that script, and released only where there is something to release.</summary>
internal static class TranslationChecks
{
    private static readonly string[] _owners = ["region", "sheet", "words"]; // known to other modules

    public static void Run(CatalogueDocument document, ProblemList problems)
    {
        var names = TranslationList.TextsOf(document).DistinctBy(t => t.Text.Thing).ToDictionary(t => t.Text.Thing, t => t.Text.Chinese);
        foreach (var translation in document.Translations)
        {
            Check(translation, names, problems);
        }
    }

    private static void Check(Translation translation, Dictionary<string, string> names, ProblemList problems)
    {
        var place = $"translation/{translation.Thing}";
        if (!names.TryGetValue(translation.Thing, out var name) && !_owners.Contains(translation.Thing.Split('/')[0]))
        {
            problems.ErrorAt(place, $"译文 {translation.Thing} 没有对应的主题、事项、材料、栏目、证照、单页或地区。", Remedy.Existing);
        }

        if (translation.State is not TranslationState.Waiting && translation.Mongolian.Length == 0)
        {
            problems.ErrorAt(place, $"译文 {translation.Thing} 还没有写，状态只能是 waiting。", "写上译文，或者把 state 改成 waiting。");
        }

        if (!MongolianScript.Holds(translation.Mongolian))
        {
            problems.ErrorAt(place, $"译文 {translation.Thing} 里有不属于蒙古文的字符。", "只用蒙古文字母和标点重写。");
        }

        if (name is not null && name != translation.Chinese)
        {
            problems.WarnAt(place, CheckRule.TranslationOld, $"“{translation.Chinese}”现在叫“{name}”，译文要重新审定，审定以前不公布。");
        }
    }
}
