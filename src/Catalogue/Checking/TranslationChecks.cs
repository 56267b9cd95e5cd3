using System.Text;
using Suban.Catalogue.Loading;
using Suban.Catalogue.Translating;

namespace Suban.Catalogue.Checking;

/// <summary>Names in Mongolian script: of things that are there, in that script, and released only where there is something to release.</summary>
internal static class TranslationChecks
{
    private static readonly string[] _owners = ["region", "sheet"]; // known to other modules

    public static void Run(CatalogueDocument document, ProblemList problems)
    {
        var names = document.Themes.Select(t => ($"theme/{t.Number}", t.Name))
            .Concat(document.Items.Select(i => ($"item/{i.Key}", i.Name)))
            .Concat(document.Certificates.Select(c => ($"certificate/{c.Key}", c.Name)))
            .DistinctBy(n => n.Item1)
            .ToDictionary(n => n.Item1, n => n.Name);
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
            problems.ErrorAt(place, $"译文 {translation.Thing} 没有对应的主题、事项、证照、单页或地区。", Remedy.Existing);
        }

        if (translation.State is not TranslationState.Waiting && translation.Mongolian.Length == 0)
        {
            problems.ErrorAt(place, $"译文 {translation.Thing} 还没有写，状态只能是 waiting。", "写上译文，或者把 state 改成 waiting。");
        }

        if (translation.Mongolian.EnumerateRunes().Any(r => !Belongs(r)))
        {
            problems.ErrorAt(place, $"译文 {translation.Thing} 里有不属于蒙古文的字符。", "只用蒙古文字母和标点重写。");
        }

        if (name is not null && name != translation.Chinese)
        {
            problems.WarnAt(place, CheckRule.TranslationOld, $"“{translation.Chinese}”现在叫“{name}”，译文要重新审定，审定以前不公布。");
        }
    }

    /// <summary>The letters of the script with its joiners, spaces, digits and the marks between words.</summary>
    private static bool Belongs(Rune rune) => rune.Value
        is (>= 0x1800 and <= 0x18AF) or (>= 0x11660 and <= 0x1167F) or 0x202F or 0x200C or 0x200D
        or ' ' or '(' or ')' or (>= '0' and <= '9') or 0x2048 or 0x2049 or 0xFF08 or 0xFF09 or 0x00B7;
}
