using Microsoft.EntityFrameworkCore;

namespace Suban.Kernel.Outbox;

/// <summary>Removes a message that was given up or held back and is not to be sent any more.</summary>
public sealed class DiscardDeadLetter(AppDbContext db)
{
    public async Task<Outcome<DeadLetterDiscarded>> RunAsync(Guid messageId, ProcessContext process, CancellationToken cancel)
    {
        var message = await db.Set<OutboxMessage>()
            .SingleOrDefaultAsync(m => m.OutboxMessageId == messageId && m.State != OutboxState.Waiting, cancel);
        if (message is null)
        {
            return OutboxRefusals.NotThere;
        }

        db.Remove(message);
        var discarded = new DeadLetterDiscarded(messageId, message.Topic, message.LastError);
        db.Record("outbox", discarded, process);
        return discarded;
    }
}

/// <summary>An operator decided that a message is not to be sent any more.</summary>
public sealed record DeadLetterDiscarded(Guid MessageId, string Topic, string? LastError);
