using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Suban.Api.Contracts;
using Suban.Api.Problems;
using Suban.Cases;
using Suban.Cases.Systems;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Api.Endpoints;

/// <summary>Runs an act on a step for the system that calls, once however often it is sent, and answers where the step then stands.</summary>
internal sealed class StepCalls(Writes writes, SystemStepQueries steps)
{
    private const string KeyHeader = "Idempotency-Key";
    private const int LongestKey = 100;

    public async Task<IResult> ActAsync<TBody, TOperation, T>(
        HttpContext context, Guid stepId, JsonTypeInfo<TBody> type,
        Func<TOperation, TBody, Reader, ProcessContext, CancellationToken, Task<Outcome<T>>> act, CancellationToken cancel)
        where TBody : class
        where TOperation : notnull
        where T : notnull
    {
        var (body, problem) = await JsonBody.ReadAsync(context.Request, type, cancel);
        return body is null ? problem : await ActAsync<TOperation, T>(context, stepId, body, (op, system, p, c) => act(op, body, system, p, c), cancel);
    }

    public async Task<IResult> ActAsync<TOperation, T>(
        HttpContext context, Guid stepId, object? body, Func<TOperation, Reader, ProcessContext, CancellationToken, Task<Outcome<T>>> act, CancellationToken cancel)
        where TOperation : notnull
        where T : notnull
    {
        var key = context.Request.Headers[KeyHeader].ToString();
        if (key.Length is 0 or > LongestKey)
        {
            return ApiProblems.InvalidParameter(KeyHeader, $"请求头 {KeyHeader} 必填，不超过 {LongestKey} 个字符；重发同一个请求用同一个值。");
        }

        // The same key for two steps is two acts.
        var outcome = await RunAsync(context, body is null ? new { stepId } : (object)new { stepId, body }, act, cancel, key);
        return outcome.TryGet(out _) && await steps.FactsAsync(stepId, cancel) is { } facts
            ? Results.Json(
                new StepAnswer { StepId = stepId, Status = facts.Status, StatusText = StatusWords.Of(facts.Status), Revision = facts.Revision },
                ApiJson.Readable.StepAnswer)
            : ApiProblems.Of(outcome.Refusal);
    }

    public Task<Outcome<T>> RunAsync<TOperation, T>(
        HttpContext context, object? body, Func<TOperation, Reader, ProcessContext, CancellationToken, Task<Outcome<T>>> act, CancellationToken cancel, string? key = null)
        where TOperation : notnull
        where T : notnull
    {
        var (system, process) = (context.User.RequireReader(), context.Process(typeof(TOperation).Name, key: key));
        context.Response.Headers.CacheControl = "no-store";
        return writes.RunAsync<TOperation, T>((op, c) => act(op, system, process, c), process, body, cancel);
    }
}
