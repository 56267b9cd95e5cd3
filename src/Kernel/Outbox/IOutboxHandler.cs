namespace Suban.Kernel.Outbox;

/// <summary>Receives the messages of one topic. Delivery is at least once: a handler makes its effect idempotent by the message id.</summary>
public interface IOutboxHandler
{
    string Topic { get; }

    Task HandleAsync(Guid messageId, string body, CancellationToken cancel);
}
