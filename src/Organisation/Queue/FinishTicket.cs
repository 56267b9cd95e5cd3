using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Organisation.Queue;

/// <summary>Ends the service of a called visitor (办完); what was received meanwhile is recorded by the intake.</summary>
public sealed class FinishTicket(AppDbContext db, Halls halls)
{
    public async Task<Outcome<TicketFinished>> RunAsync(Reader reader, Guid ticketId, ProcessContext process, CancellationToken cancel)
    {
        var (ticket, refusal) = await db.InHandAsync(halls, reader, ticketId, cancel);
        if (ticket is null)
        {
            return refusal!;
        }

        ticket.End(TicketState.Done, process.Now);
        var finished = new TicketFinished(ticketId, ticket.Number);
        db.Record(ticket.Stream(), finished, process);
        return finished;
    }
}

/// <summary>A visitor was served.</summary>
public sealed record TicketFinished(Guid TicketId, string Number);
