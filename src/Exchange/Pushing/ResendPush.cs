using Microsoft.EntityFrameworkCore;
using Suban.Cases.Systems;
using Suban.Exchange.Links;
using Suban.Kernel;
using Suban.Kernel.Outbox;
using Suban.Organisation.Access;

namespace Suban.Exchange.Pushing;

/// <summary>
/// Has a push sent again (重新推送): one that was given up gets ten new attempts under its old delivery key; one that arrived, or that the
/// other side says it does not have, goes out as a new one.
/// </summary>
public sealed class ResendPush(AppDbContext db, SystemStepQueries steps, OutboxQueries outbox, RetryDeadLetter retry)
{
    public async Task<Outcome<PushResent>> RunAsync(Reader reader, Guid connectorId, Guid pushId, ProcessContext process, CancellationToken cancel)
    {
        var push = await IsKnownAsync(reader, connectorId, cancel)
            ? await db.Set<SystemPush>().SingleOrDefaultAsync(p => p.ConnectorId == connectorId && p.PushId == pushId, cancel)
            : null;
        if (push is null)
        {
            return ExchangeRefusals.PushNotFound;
        }

        if ((await outbox.DeadAmongAsync([pushId], cancel)).Count > 0)
        {
            push.SendAgain();
            var again = await retry.RunAsync(pushId, process, cancel);
            return again.TryGet(out _) ? new PushResent(connectorId, pushId, push.StepId) : again.Refusal;
        }

        return push is { State: PushState.Failed } ? ExchangeRefusals.PushUnderWay
            : push.StepId is { } step ? await SendStepAsync(connectorId, step, process, cancel)
            : ExchangeRefusals.PushNotFound;
    }

    /// <summary>Sends a step that the system does not have, as its list says.</summary>
    public async Task<Outcome<PushResent>> RunForStepAsync(Reader reader, Guid connectorId, Guid stepId, ProcessContext process, CancellationToken cancel) =>
        await IsKnownAsync(reader, connectorId, cancel) ? await SendStepAsync(connectorId, stepId, process, cancel) : ExchangeRefusals.SystemNotFound;

    private Task<bool> IsKnownAsync(Reader reader, Guid connectorId, CancellationToken cancel) =>
        db.Set<SystemLink>().AnyAsync(l => l.ConnectorId == connectorId && l.Region == reader.Region, cancel);

    private async Task<Outcome<PushResent>> SendStepAsync(Guid connectorId, Guid stepId, ProcessContext process, CancellationToken cancel)
    {
        if (!await steps.IsWithAsync(connectorId, stepId, cancel))
        {
            return ExchangeRefusals.PushNotFound;
        }

        db.Send(StepPush.Topic, new StepPush(stepId, connectorId, StepPushKind.Started), process.Now);
        var resent = new PushResent(connectorId, null, stepId);
        db.Record(LinkSystem.Stream(connectorId), resent, process);
        return resent;
    }
}

/// <summary>A push goes out again (重新推送).</summary>
public sealed record PushResent(Guid ConnectorId, Guid? PushId, Guid? StepId);
