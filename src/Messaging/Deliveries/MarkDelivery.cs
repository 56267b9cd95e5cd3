using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Messaging.Deliveries;

/// <summary>Records what became of a message (消息送达状态).</summary>
public sealed class MarkDelivery(AppDbContext db)
{
    public async Task<Outcome<DeliveryMarked>> RunAsync(
        Guid deliveryId, DeliveryState state, string? fault, ProcessContext process, CancellationToken cancel)
    {
        var delivery = await db.Set<MessageDelivery>().FirstAsync(d => d.MessageDeliveryId == deliveryId, cancel);
        delivery.Settle(state, fault, process.Now);
        return new DeliveryMarked(deliveryId, state);
    }
}

/// <summary>A try is recorded; kept out of the journal, which is about acts.</summary>
public sealed record DeliveryMarked(Guid DeliveryId, DeliveryState State);
