using Microsoft.AspNetCore.Http;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;

namespace Suban.Workbench.Desk;

/// <summary>All questions of a theme on one page, with what the answers given so far come to.</summary>
/// <param name="Put">Questions that apply now: the unconditional ones, and those the answers have opened.</param>
/// <param name="Plan">Compiled from the answers; its status says whether a question is open or the theme does not fit.</param>
internal sealed record Questions(
    ThemeVersion Version, IReadOnlyDictionary<string, string> Answers, IReadOnlyList<Situation> Put, ThemePlan Plan)
{
    public const string Field = "ask.";

    public string? Chosen(Situation situation) => Answers.GetValueOrDefault(situation.Id);

    public static Questions Of(ThemeVersion version, IReadOnlyDictionary<string, string> answers, KnownFacts facts)
    {
        var plan = PlanCompiler.Compile(version, answers, facts);
        var counted = plan.Answers.Select(answer => answer.Situation).ToHashSet(StringComparer.Ordinal);
        return new Questions(
            version, answers,
            [
                .. version.Theme.Situations.Where(situation =>
                    situation.When.IsAlways || counted.Contains(situation.Id) || situation.Id == plan.OpenQuestion?.Id),
            ],
            plan);
    }

    /// <summary>The answers a form or an address carries; what the theme does not know is left out.</summary>
    public static IReadOnlyDictionary<string, string> Read(ServiceTheme theme, Func<string, string?> sent) => theme.Situations
        .Select(situation => (situation.Id, Option: situation.Find(sent(Field + situation.Id) ?? "")?.Id))
        .Where(answer => answer.Option is not null)
        .ToDictionary(answer => answer.Id, answer => answer.Option!, StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, string> Read(ServiceTheme theme, IQueryCollection query) => Read(theme, name => query[name]);

    public static IReadOnlyDictionary<string, string> Read(ServiceTheme theme, IFormCollection form) => Read(theme, name => form[name]);
}
