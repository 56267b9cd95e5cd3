using Microsoft.Extensions.DependencyInjection;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Bench.Scene;

/// <summary>Runs operations as pages run them: through the write path, answered after the commit.</summary>
internal sealed class Acts(IServiceProvider services)
{
    public const string Region = "152529";

    private readonly Writes _writes = services.GetRequiredService<Writes>();
    private readonly TimeProvider _clock = services.GetRequiredService<TimeProvider>();

    public async Task<T> DoAsync<TOperation, T>(
        Reader reader, Func<TOperation, ProcessContext, CancellationToken, Task<Outcome<T>>> act, string? key = null)
        where TOperation : notnull
        where T : notnull
    {
        var process = new ProcessContext
        {
            ProcessType = typeof(TOperation).Name,
            ActorId = reader.AccountId,
            Now = _clock.GetUtcNow(),
            Channel = Channel.Portal,
            Region = Region,
            OnBehalfOf = reader.PartyId,
            IdempotencyKey = key,
        };
        var outcome = await _writes.RunAsync<TOperation, T>((op, cancel) => act(op, process, cancel), process, CancellationToken.None);
        return Done(outcome);
    }

    public static T Done<T>(Outcome<T> outcome) where T : notnull => outcome.TryGet(out var value)
        ? value
        : throw new InvalidOperationException($"{typeof(T).Name}: {outcome.Refusal.Code} {outcome.Refusal.Message} {string.Join(' ', outcome.Refusal.Faults.Take(5))}");
}
