using Microsoft.EntityFrameworkCore;

namespace Suban.Kernel.Outbox;

/// <summary>Sends a message again that was given up or held back: ten new attempts, the first at once.</summary>
public sealed class RetryDeadLetter(AppDbContext db)
{
    public async Task<Outcome<DeadLetterRetried>> RunAsync(Guid messageId, ProcessContext process, CancellationToken cancel)
    {
        var message = await db.Set<OutboxMessage>().AsNoTracking()
            .SingleOrDefaultAsync(m => m.OutboxMessageId == messageId && m.State != OutboxState.Waiting, cancel);
        if (message is null)
        {
            return OutboxRefusals.NotThere;
        }

        var changed = await db.Set<OutboxMessage>()
            .Where(m => m.OutboxMessageId == messageId && m.State == message.State)
            .ExecuteUpdateAsync(set => set
                .SetProperty(m => m.State, OutboxState.Waiting)
                .SetProperty(m => m.Attempts, 0)
                .SetProperty(m => m.DueAt, process.Now), cancel);
        if (changed == 0)
        {
            return OutboxRefusals.NotThere;
        }

        var retried = new DeadLetterRetried(messageId, message.Topic);
        db.Record("outbox", retried, process);
        return retried;
    }
}

/// <summary>An operator had an undelivered message sent again.</summary>
public sealed record DeadLetterRetried(Guid MessageId, string Topic);
