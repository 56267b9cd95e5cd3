using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Organisation.Queue;

/// <summary>Gives a number in the queue (取号): the guide desk to whoever stands before it, a signed-in citizen to himself.</summary>
public sealed class TakeTicket(AppDbContext db, Halls halls, HallDays days)
{
    public async Task<Outcome<TicketTaken>> RunAsync(
        Reader reader, Guid hallId, WindowKind? kind, TicketPriority? priority, ProcessContext process, CancellationToken cancel)
    {
        if (halls.Find(hallId) is not { } hall || (reader.IsStaff ? halls.WindowOf(reader)?.HallId != hallId : reader.PartyId is null))
        {
            return QueueRefusals.NotFound;
        }

        if (kind is not { } wanted || !hall.KindsServed().Contains(wanted))
        {
            return QueueRefusals.NotOpen;
        }

        if (priority is not (TicketPriority.Ordinary or TicketPriority.Elder or TicketPriority.Disabled))
        {
            return QueueRefusals.BadPriority;
        }

        if (!reader.IsStaff && await RefusalForAsync(hall, reader.PartyId!.Value, process.Now, cancel) is { } refusal)
        {
            return refusal;
        }

        var place = new TicketPlace(hallId, wanted, priority.Value, null, reader.IsStaff ? null : reader.PartyId);
        var ticket = await TicketRoll.AddAsync(db, place, process, cancel);
        var taken = ticket.Taken();
        db.Record(ticket.Stream(), taken, process);
        return taken;
    }

    // The guide desk sees for itself whether the hall is open: it may serve after hours.
    private async Task<Refusal?> RefusalForAsync(Hall hall, Guid partyId, DateTimeOffset now, CancellationToken cancel) =>
        !days.GivesNumbers(hall, now) ? QueueRefusals.Closed(days.Words(hall, now))
        : await db.OpenOfAsync(partyId, hall.HallId, cancel) is { } open ? QueueRefusals.HasTicket(open.Number)
        : null;
}

/// <summary>A number was taken.</summary>
/// <param name="PartyId">Null where the guide desk gave it.</param>
public sealed record TicketTaken(Guid TicketId, Guid HallId, string Number, WindowKind Kind, TicketPriority Priority, Guid? PartyId);
