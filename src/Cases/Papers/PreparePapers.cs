using System.Text.Json;
using Suban.Certificates.Papers;
using Suban.Kernel;
using Suban.Kernel.Outbox;

namespace Suban.Cases.Papers;

/// <summary>Has the ordered papers made; an order delivered twice makes one paper.</summary>
internal sealed class PreparePapers(CasePapers papers) : IOutboxHandler
{
    public string Topic => PaperOrder.Topic;

    public async Task HandleAsync(Guid messageId, string body, CancellationToken cancel)
    {
        var order = JsonSerializer.Deserialize<PaperOrder>(body) ?? throw new InvalidOperationException("An empty order.");
        var outcome = await papers.MakeAsync(order, cancel);
        if (!outcome.TryGet(out _))
        {
            throw new InvalidOperationException($"{order.Paper} of {order.CaseId} was refused: {outcome.Refusal!.Code}");
        }
    }
}
