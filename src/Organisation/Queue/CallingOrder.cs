namespace Suban.Organisation.Queue;

/// <summary>
/// Who is called next (叫号次序): elders and disabled people, then those whose booked slot has begun, then everybody else; among their
/// like by the time they stand in the queue. Who booked and came early waits among everybody else until the slot begins.
/// </summary>
internal static class CallingOrder
{
    public static IReadOnlyList<Ticket> Of(IEnumerable<Ticket> waiting, DateTimeOffset now) =>
    [
        .. waiting.OrderBy(t => RankOf(t.Priority, t.SlotAt, now)).ThenBy(t => t.QueuedAt).ThenBy(t => t.Number, StringComparer.Ordinal),
    ];

    public static int RankOf(TicketPriority priority, DateTimeOffset? slotAt, DateTimeOffset now) => priority switch
    {
        TicketPriority.Elder or TicketPriority.Disabled => 0,
        TicketPriority.Booked => slotAt <= now ? 1 : 2,
        TicketPriority.Ordinary => 2,
    };
}
