using System.Text.Json;
using Suban.Kernel;
using Suban.Kernel.Outbox;

namespace Suban.Exchange.Reports;

/// <summary>Looks what a case gives to report, right after something happened to it.</summary>
internal sealed class LookAtCase(Writes writes, TimeProvider clock) : IOutboxHandler
{
    public const string TopicName = "exchange.report";

    public string Topic => TopicName;

    public async Task HandleAsync(Guid messageId, string body, CancellationToken cancel)
    {
        var id = JsonSerializer.Deserialize<Message>(body)?.CaseId ?? throw new InvalidOperationException($"Message {messageId} names no case.");
        var process = SystemProcess.Create(nameof(OrderReports), clock.GetUtcNow());
        var outcome = await writes.RunAsync<OrderReports, ReportsOrdered>((op, c) => op.RunAsync(id, process, c), process, cancel);
        _ = outcome.TryGet(out _);
    }

    public sealed record Message(Guid CaseId);
}
