using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Suban.Exchange.Links;
using Suban.Exchange.Pushing;
using Suban.Kernel;
using Suban.Kernel.Outbox;

namespace Suban.Exchange.Lists;

/// <summary>Asks one system for its list (索要对账清单). It answers with it, or sends it later to <c>/api/v1/steps/list</c>.</summary>
internal sealed class RequestList(IServiceScopeFactory scopes, Writes writes, PushClient client, TimeProvider clock) : IOutboxHandler
{
    public const string TopicName = "exchange.request_list";

    private const string Type = "list.requested";

    public string Topic => TopicName;

    public async Task HandleAsync(Guid messageId, string body, CancellationToken cancel)
    {
        var id = JsonSerializer.Deserialize<Message>(body)?.ConnectorId ?? throw new InvalidOperationException($"Message {messageId} names no system.");
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<LinkQueries>().TargetAsync(id, cancel) is not { } target)
        {
            return;
        }

        var attempt = new PushAttempt(messageId, id, null, null, null, Type, PushState.Delivered, null);
        byte[] answer;
        try
        {
            answer = await client.SendAsync(target, messageId, new PushBody(Type, clock.GetUtcNow(), null, null, null).ToBytes(), cancel);
        }
        catch (PushFailedException fault)
        {
            await DoAsync<RecordPush, PushRecorded>(target, (op, p, c) => op.RunAsync(attempt with { State = PushState.Failed, Fault = fault.Message }, p, c), cancel);
            throw;
        }

        if (Read(answer) is { } listed)
        {
            await DoAsync<TakeSystemList, SystemListTaken>(target, (op, p, c) => op.RunAsync(target.System, listed, p, c), cancel);
        }

        await DoAsync<RecordPush, PushRecorded>(target, (op, p, c) => op.RunAsync(attempt, p, c), cancel);
    }

    /// <summary>The list, where the answer is one; an empty answer means that it comes later.</summary>
    private static IReadOnlyList<ListedStep>? Read(byte[] answer)
    {
        try
        {
            return answer.Length == 0 ? null : JsonSerializer.Deserialize<AnsweredList>(answer, PushBody.Json)?.Steps;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task DoAsync<TOperation, T>(
        PushTarget target, Func<TOperation, ProcessContext, CancellationToken, Task<Outcome<T>>> act, CancellationToken cancel)
        where TOperation : notnull
        where T : notnull
    {
        var process = SystemProcess.Create(typeof(TOperation).Name, clock.GetUtcNow(), target.System.Region);
        var outcome = await writes.RunAsync<TOperation, T>((op, c) => act(op, process, c), process, cancel);
        _ = outcome.TryGet(out _);
    }

    public sealed record Message(Guid ConnectorId);

    private sealed record AnsweredList(IReadOnlyList<ListedStep>? Steps);
}
