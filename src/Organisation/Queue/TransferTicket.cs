using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Organisation.Queue;

/// <summary>Sends a visitor to another kind of window (转窗), where the time the number was taken counts.</summary>
public sealed class TransferTicket(AppDbContext db, Halls halls)
{
    public async Task<Outcome<TicketTransferred>> RunAsync(
        Reader reader, Guid ticketId, WindowKind? kind, ProcessContext process, CancellationToken cancel)
    {
        var (ticket, refusal) = await db.InHandAsync(halls, reader, ticketId, cancel);
        if (ticket is null)
        {
            return refusal!;
        }

        if (kind is not { } to || halls.Find(ticket.HallId) is not { } hall || !hall.KindsServed().Contains(to))
        {
            return QueueRefusals.NotOpen;
        }

        if (to == ticket.Kind)
        {
            return QueueRefusals.SameKind;
        }

        var from = ticket.Kind;
        ticket.MoveTo(to);
        var transferred = new TicketTransferred(ticketId, ticket.Number, from, to);
        db.Record(ticket.Stream(), transferred, process);
        return transferred;
    }
}

/// <summary>A visitor was sent to another kind of window.</summary>
public sealed record TicketTransferred(Guid TicketId, string Number, WindowKind From, WindowKind To);
