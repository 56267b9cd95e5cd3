using System.Text.Json;
using Suban.Certificates.Papers;
using Suban.Kernel;
using Suban.Kernel.Outbox;

namespace Suban.Cases.Papers;

/// <summary>Has the ordered papers made; the message id is the command's key, so a message delivered twice makes one paper.</summary>
internal sealed class PreparePapers(Writes writes, TimeProvider clock) : IOutboxHandler
{
    public string Topic => PaperOrder.Topic;

    public async Task HandleAsync(Guid messageId, string body, CancellationToken cancel)
    {
        var order = JsonSerializer.Deserialize<PaperOrder>(body) ?? throw new InvalidOperationException("An empty order.");
        var process = SystemProcess.Create(nameof(PreparePaper), clock.GetUtcNow()) with { IdempotencyKey = messageId.ToString("N") };
        var outcome = await writes.RunAsync<PreparePaper, PaperIssued>((op, c) => op.RunAsync(order, process, c), process, cancel);
        if (!outcome.TryGet(out _))
        {
            throw new InvalidOperationException($"{order.Paper} of {order.CaseId} was refused: {outcome.Refusal!.Code}");
        }
    }
}
