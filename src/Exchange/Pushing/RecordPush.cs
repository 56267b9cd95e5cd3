using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Exchange.Pushing;

/// <summary>Takes down what became of an attempt to push (推送记录); kept out of the journal, which is about acts.</summary>
public sealed class RecordPush(AppDbContext db)
{
    public async Task<Outcome<PushRecorded>> RunAsync(PushAttempt attempt, ProcessContext process, CancellationToken cancel)
    {
        var push = await db.Set<SystemPush>().SingleOrDefaultAsync(p => p.PushId == attempt.PushId, cancel);
        if (push is null)
        {
            db.Add(push = new SystemPush
            {
                PushId = attempt.PushId,
                ConnectorId = attempt.ConnectorId,
                StepId = attempt.StepId,
                Number = attempt.Number,
                ItemName = attempt.ItemName,
                Type = attempt.Type,
                FirstAt = process.Now,
            });
        }

        push.Settle(attempt.State, attempt.Fault, process.Now);
        return new PushRecorded(attempt.PushId, attempt.State);
    }
}

/// <summary>One attempt to push.</summary>
public sealed record PushAttempt(
    Guid PushId, Guid ConnectorId, Guid? StepId, string? Number, string? ItemName, string Type, PushState State, string? Fault);

/// <summary>An attempt is taken down.</summary>
public sealed record PushRecorded(Guid PushId, PushState State);
