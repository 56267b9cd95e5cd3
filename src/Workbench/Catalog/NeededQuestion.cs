using Suban.Catalogue;
using Suban.Catalogue.Editing;

namespace Suban.Workbench.Catalog;

/// <summary>A question the chosen items depend on and the theme does not ask yet, as a theme that uses them asks it.</summary>
internal sealed record NeededQuestion(Situation Situation, IReadOnlyList<string> Items, int FromTheme)
{
    public static IReadOnlyList<NeededQuestion> Of(OpenDraft draft)
    {
        var asked = draft.Theme.Situations.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. draft.Items.SelectMany(i => ThemeCompleteness.QuestionsOf(i), (item, question) => (item, question))
                .Where(need => !asked.Contains(need.question))
                .GroupBy(need => need.question)
                .Select(need => (Items: need.Select(n => n.item).ToList(), Source: draft.Region.Themes
                    .OrderBy(t => t.Theme.Category != draft.Theme.Category).FirstOrDefault(t => t.Theme.Situations.Any(s => s.Id == need.Key) && need.All(n => t.Theme.Parts.Any(p => p.Item == n.item.Key))), need.Key))
                .Where(need => need.Source is not null)
                .Select(need => new NeededQuestion(
                    Own(need.Source!.Theme.Situations.First(s => s.Id == need.Key), draft),
                    [.. need.Items.Select(i => i.Name)],
                    need.Source.Number)),
        ];
    }

    /// <summary>Without what only makes sense in the theme it comes from: its own border, its other questions, its other items.</summary>
    private static Situation Own(Situation situation, OpenDraft draft) => situation with
    {
        When = Condition.Always,
        Options =
        [
            .. situation.Options.Where(o => o.Refuse is null).Select(o => o with
            {
                Modes = o.Modes.Where(m => draft.Theme.Parts.Any(p => p.Item == m.Key)).ToDictionary(m => m.Key, m => m.Value),
            }),
        ],
    };
}
