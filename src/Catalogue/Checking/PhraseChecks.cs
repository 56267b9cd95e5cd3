using System.Text.RegularExpressions;
using Suban.Catalogue.Loading;
using Suban.Catalogue.Phrases;

namespace Suban.Catalogue.Checking;

/// <summary>Standard phrases: what items and materials name is there, and nothing is there twice or for nobody.</summary>
internal static partial class PhraseChecks
{
    private const int MostLetters = 200;

    public static void Run(CatalogueDocument document, ProblemList problems)
    {
        var known = document.Phrases.Select(p => (p.IsOpinion, p.Key)).ToHashSet();
        var used = new HashSet<(bool IsOpinion, string Key)>();
        foreach (var item in document.Items)
        {
            Use(true, item.Opinions, $"item/{item.Key}", key => $"事项 {item.Key} 用的审查意见 {key} 不存在。");
        }

        foreach (var material in document.Materials)
        {
            Use(false, material.Defects, $"material/{material.Id}", key => $"材料 {material.Id} 用的补正说明 {key} 不存在。");
        }

        foreach (var phrase in document.Phrases)
        {
            Check(phrase, used.Contains((phrase.IsOpinion, phrase.Key)), problems);
        }

        foreach (var twice in document.Phrases.GroupBy(p => (p.IsOpinion, p.Text)).Where(g => g.Count() > 1))
        {
            problems.ErrorAt(PhraseReading.PlaceOf(twice.Last()), $"用语“{twice.Key.Text}”写了 {twice.Count()} 次。", Remedy.Once);
        }

        void Use(bool isOpinion, IReadOnlyList<string> keys, string place, Func<string, string> missing)
        {
            foreach (var key in keys)
            {
                used.Add((isOpinion, key));
                if (!known.Contains((isOpinion, key)))
                {
                    problems.ErrorAt(place, missing(key), Remedy.Existing);
                }
            }
        }
    }

    private static void Check(StandardPhrase phrase, bool named, ProblemList problems)
    {
        var place = PhraseReading.PlaceOf(phrase);
        if (phrase.Text.Length > MostLetters)
        {
            problems.ErrorAt(place, $"用语 {phrase.Key} 有 {phrase.Text.Length} 个字，最多 {MostLetters} 个。", "写短一些，或者分成两条。");
        }

        foreach (var unknown in Blank().Matches(phrase.Text).Select(m => m.Value).Where(b => phrase.IsOpinion || b is not (StandardPhrase.Copies or StandardPhrase.CheckPoint)))
        {
            problems.ErrorAt(place, $"用语 {phrase.Key} 里的 {unknown} 没有东西可填。", $"删去它；补正说明里可以写 {StandardPhrase.Copies} 和 {StandardPhrase.CheckPoint}。");
        }

        if (!phrase.General && !named)
        {
            problems.WarnAt(place, CheckRule.Unused, $"用语“{phrase.Text}”没有事项或材料使用。");
        }
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Blank();
}
