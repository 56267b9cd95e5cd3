using Microsoft.EntityFrameworkCore;

namespace Suban.Kernel.Outbox;

/// <summary>Sends all messages held back since a restore, once an operator has found that they did not go out before.</summary>
public sealed class ReleaseHeldMessages(AppDbContext db)
{
    private static readonly Refusal _none = new("outbox.nothing_held", "没有因恢复备份而暂缓的消息。");

    public async Task<Outcome<HeldMessagesReleased>> RunAsync(ProcessContext process, CancellationToken cancel)
    {
        var released = await db.Set<OutboxMessage>().Where(m => m.State == OutboxState.Held)
            .ExecuteUpdateAsync(set => set
                .SetProperty(m => m.State, OutboxState.Waiting)
                .SetProperty(m => m.Attempts, 0)
                .SetProperty(m => m.DueAt, process.Now), cancel);
        if (released == 0)
        {
            return _none;
        }

        var held = new HeldMessagesReleased(released);
        db.Record("outbox", held, process);
        return held;
    }
}

/// <summary>An operator had the messages from before a restore sent.</summary>
public sealed record HeldMessagesReleased(int Messages);
