using Suban.Assistance.Orders;
using Suban.Components.Fields;

namespace Suban.Portal.Assist;

/// <summary>What the application's form offers.</summary>
internal static class AssistChoices
{
    public static IReadOnlyList<Choice> YesNo { get; } = [new("yes", "是"), new("no", "否")];

    public static IReadOnlyList<Choice> Merits { get; } = [.. Enum.GetValues<ProjectMerit>().Select(merit => new Choice($"{merit}", OrderWords.Of(merit)))];

    public static IReadOnlyList<Choice> Kinds(IEnumerable<OrderKind> kinds) => [.. kinds.Select(kind => new Choice($"{kind}", OrderWords.Of(kind)))];

    public static IReadOnlyList<Choice> Items(OfferedList? offered) =>
        [.. (offered?.Items ?? []).OrderBy(item => item.Stage).Select(item => new Choice(item.Key, item.Name, item.Key.StartsWith("theme:", StringComparison.Ordinal) ? null : $"{OrderWords.Of(item.Stage)}，{item.Department}"))];
}
