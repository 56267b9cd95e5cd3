using Suban.Assistance.Orders;
using Suban.Components.Fields;

namespace Suban.Workbench.Agent;

/// <summary>What the pages of an order offer.</summary>
internal static class ProjectChoices
{
    public static IReadOnlyList<Choice> YesNo { get; } = [new("yes", "是"), new("no", "否")];

    public static IReadOnlyList<Choice> Merits { get; } = [.. Enum.GetValues<ProjectMerit>().Select(merit => new Choice($"{merit}", OrderWords.Of(merit)))];

    public static IReadOnlyList<Choice> Ways { get; } = [.. Enum.GetValues<ContactWay>().Select(way => new Choice($"{way}", OrderWords.Of(way)))];

    public static IReadOnlyList<Choice> Kinds(IEnumerable<OrderKind> kinds) => [.. kinds.Select(kind => new Choice($"{kind}", OrderWords.Of(kind)))];

    public static IReadOnlyList<Choice> Items(OfferedList? offered) =>
        [.. (offered?.Items ?? []).OrderBy(item => item.Stage).Select(item => new Choice(item.Key, item.Name, item.Key.StartsWith("theme:", StringComparison.Ordinal) ? null : $"{OrderWords.Of(item.Stage)}，{item.Department}"))];

    public static IReadOnlyList<Choice> People(IEnumerable<AssistantCandidate> candidates) => [.. candidates.Select(c => new Choice($"{c.AccountId}", $"{c.Name}（{c.Unit}）"))];
}
