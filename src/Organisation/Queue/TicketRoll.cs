using Suban.Kernel;

namespace Suban.Organisation.Queue;

/// <summary>Adds a numbered ticket to a hall's queue, within the operation that gives it.</summary>
internal static class TicketRoll
{
    public static async Task<Ticket> AddAsync(AppDbContext db, TicketPlace place, ProcessContext process, CancellationToken cancel)
    {
        var on = RegionTime.DateOf(process.Now);
        var ticket = new Ticket
        {
            TicketId = Guid.CreateVersion7(process.Now),
            HallId = place.HallId,
            OnDate = on,
            Number = await QueueCounter.NextTicketAsync(db, place.HallId, on, place.Kind, cancel),
            Kind = place.Kind,
            Priority = place.Priority,
            SlotAt = place.SlotAt,
            TakenAt = process.Now,
            QueuedAt = process.Now,
            PartyId = place.PartyId,
        };
        db.Add(ticket);
        return ticket;
    }

    public static TicketTaken Taken(this Ticket ticket) =>
        new(ticket.TicketId, ticket.HallId, ticket.Number, ticket.Kind, ticket.Priority, ticket.PartyId);
}

/// <summary>Where a ticket is to stand.</summary>
internal sealed record TicketPlace(Guid HallId, WindowKind Kind, TicketPriority Priority, DateTimeOffset? SlotAt, Guid? PartyId);
