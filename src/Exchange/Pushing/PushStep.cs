using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Suban.Cases.Systems;
using Suban.Exchange.Links;
using Suban.Kernel;
using Suban.Kernel.Outbox;

namespace Suban.Exchange.Pushing;

/// <summary>Pushes a step to the system that handles it (推送业务系统). What is sent is the step as it stands now; a failure is left to the outbox.</summary>
internal sealed class PushStep(IServiceScopeFactory scopes, Writes writes, PushClient client, TimeProvider clock) : IOutboxHandler
{
    public string Topic => StepPush.Topic;

    public async Task HandleAsync(Guid messageId, string body, CancellationToken cancel)
    {
        var push = JsonSerializer.Deserialize<StepPush>(body) ?? throw new InvalidOperationException($"Message {messageId} is no push.");
        await using var scope = scopes.CreateAsyncScope();
        var steps = scope.ServiceProvider.GetRequiredService<SystemStepQueries>();
        var facts = await steps.FactsAsync(push.StepId, cancel) ?? throw new InvalidOperationException($"Message {messageId} names no step.");
        var attempt = new PushAttempt(messageId, push.SystemId, push.StepId, facts.Number, facts.ItemName, TypeOf(push.Kind), PushState.Delivered, null);
        var target = await scope.ServiceProvider.GetRequiredService<LinkQueries>().TargetAsync(push.SystemId, cancel);
        var content = target is null ? null : await scope.ServiceProvider.GetRequiredService<StepContents>().FindAsync(target.System, push.StepId, cancel);
        if (target is null || (content is null && push.Kind is not (StepPushKind.TakenBack or StepPushKind.Ended)))
        {
            await RecordAsync(attempt with { State = PushState.Overtaken }, facts.Region, cancel);
            return;
        }

        var said = new PushBody(attempt.Type, clock.GetUtcNow(), push.StepId, facts.Number, content);
        try
        {
            await client.SendAsync(target, messageId, said.ToBytes(), cancel);
        }
        catch (PushFailedException fault)
        {
            await RecordAsync(attempt with { State = PushState.Failed, Fault = fault.Message }, facts.Region, cancel);
            throw;
        }

        await RecordAsync(attempt, facts.Region, cancel);
    }

    private static string TypeOf(StepPushKind kind) => kind switch
    {
        StepPushKind.Started => "step.started",
        StepPushKind.Supplied => "step.supplied",
        StepPushKind.Reopened => "step.reopened",
        StepPushKind.Ended => "step.ended",
        StepPushKind.TakenBack => "step.taken_back",
    };

    private async Task RecordAsync(PushAttempt attempt, string region, CancellationToken cancel)
    {
        var process = SystemProcess.Create(nameof(RecordPush), clock.GetUtcNow(), region);
        var outcome = await writes.RunAsync<RecordPush, PushRecorded>((op, c) => op.RunAsync(attempt, process, c), process, cancel);
        _ = outcome.TryGet(out _);
    }
}
