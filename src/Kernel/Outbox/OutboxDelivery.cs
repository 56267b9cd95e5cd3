using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Suban.Kernel.Outbox;

/// <summary>Takes due messages under a lease, hands them to their handlers and records what came of it.</summary>
internal sealed partial class OutboxDelivery(
    OutboxLeases leases, IServiceScopeFactory scopes, TimeProvider clock, ILogger<OutboxDelivery> log)
{
    private const int AtOnce = 8;

    /// <summary>A handler that takes longer is cancelled; shorter than the lease, so that nobody else starts meanwhile.</summary>
    public static TimeSpan HandlerLimit { get; } = TimeSpan.FromSeconds(60);

    /// <returns>How many messages were tried.</returns>
    public async Task<int> DeliverDueAsync(CancellationToken cancel)
    {
        var batch = await leases.TakeAsync(cancel);
        if (batch.Messages.Count == 0)
        {
            return 0;
        }

        var delivered = new ConcurrentBag<Guid>();
        var failed = new ConcurrentBag<FailedDelivery>();
        var untouched = new ConcurrentBag<Guid>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce };
        await Parallel.ForEachAsync(batch.Messages, options, async (message, _) =>
        {
            if (cancel.IsCancellationRequested || clock.GetUtcNow() + HandlerLimit >= batch.Until)
            {
                untouched.Add(message.Id);
            }
            else
            {
                await TryHandleAsync(message);
            }
        });
        await leases.SettleAsync(batch, [.. delivered], [.. failed], [.. untouched]);
        return batch.Messages.Count;

        async Task TryHandleAsync(LeasedMessage message)
        {
            try
            {
                await HandleAsync(message, cancel);
                delivered.Add(message.Id);
                Count(message, "delivered");
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                untouched.Add(message.Id); // the host stops, which is nobody's failure
            }
            catch (Exception exception)
            {
                DeliveryFailed(exception, message.Id, message.Topic, message.Attempts);
                failed.Add(new(message, $"{exception.GetType().Name}: {exception.Message}"));
                Count(message, "failed");
            }
        }
    }

    private static void Count(LeasedMessage message, string result) =>
        KernelMeter.Deliveries.Add(1, KernelMeter.Tag("topic", message.Topic), KernelMeter.Tag("result", result));

    private async Task HandleAsync(LeasedMessage message, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var handler = scope.ServiceProvider.GetServices<IOutboxHandler>().FirstOrDefault(h => h.Topic == message.Topic)
            ?? throw new InvalidOperationException($"No handler for {message.Topic}.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(HandlerLimit);
        await handler.HandleAsync(message.Id, message.Body, limit.Token);
    }

    [LoggerMessage(LogLevel.Warning, "Message {Message} of {Topic} failed at attempt {Attempt}")]
    private partial void DeliveryFailed(Exception exception, Guid message, string topic, int attempt);
}

/// <summary>A message under this node's lease.</summary>
internal sealed record LeasedMessage(Guid Id, string Topic, string Body, int Attempts);

/// <summary>What was taken together, and until when it is ours.</summary>
internal sealed record LeasedBatch(IReadOnlyList<LeasedMessage> Messages, DateTimeOffset Until);

internal sealed record FailedDelivery(LeasedMessage Message, string Error);
