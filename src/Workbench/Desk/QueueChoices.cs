using Suban.Components.Fields;
using Suban.Organisation;
using Suban.Organisation.Queue;

namespace Suban.Workbench.Desk;

/// <summary>What a clerk chooses from at the queue.</summary>
internal static class QueueChoices
{
    public static IReadOnlyList<Choice> Priorities { get; } =
        [.. new[] { TicketPriority.Ordinary, TicketPriority.Elder, TicketPriority.Disabled }.Select(p => new Choice(p.ToString(), QueueWords.Of(p) ?? "普通"))];

    public static IReadOnlyList<Choice> Kinds(IEnumerable<WindowKind> kinds) => [.. kinds.Select(k => new Choice(k.ToString(), WindowWords.Of(k)))];
}
