using Microsoft.AspNetCore.Http;
using Suban.Catalogue;
using Suban.Components.Fields;

namespace Suban.Workbench.Catalog;

/// <summary>A condition as boxes to tick: for each question the answers under which something applies.</summary>
internal static class WhenFields
{
    public static string NameOf(Situation situation) => $"When-{situation.Id}";

    /// <summary>The answers one can go on with.</summary>
    public static IEnumerable<Choice> ChoicesOf(Situation situation) =>
        situation.Options.Where(o => !o.EndsHere && !o.Unsure).Select(o => new Choice(o.Id, o.Say));

    public static IReadOnlyCollection<string> Ticked(Condition condition, Situation situation) =>
        condition.Terms.FirstOrDefault(t => t.Situation == situation.Id)?.Options.ToHashSet() ?? [];

    /// <summary>A question with nothing ticked, or with everything, does not matter.</summary>
    public static Condition Read(IEnumerable<Situation> situations, IFormCollection form) => new()
    {
        Terms =
        [
            .. situations
                .Select(s => (Situation: s, Ticked: ChoicesOf(s).Select(c => c.Value).Where(form[NameOf(s)].Contains).ToList()))
                .Where(t => t.Ticked.Count > 0 && t.Ticked.Count < ChoicesOf(t.Situation).Count())
                .Select(t => new ConditionTerm(t.Situation.Id, t.Ticked)),
        ],
    };
}
