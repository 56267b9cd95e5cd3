using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Orders;

/// <summary>Puts an ended order away (归档): after the return visit, and after the rating or its time.</summary>
public sealed class ArchiveOrder(AppDbContext db)
{
    private static readonly TimeSpan _ratingTime = TimeSpan.FromDays(15);

    public async Task<Outcome<OrderArchived>> RunAsync(Reader reader, OrderKey key, ProcessContext process, CancellationToken cancel)
    {
        var found = await db.OrderAsync(key, reader.Serves, cancel);
        if (!found.TryGet(out var order))
        {
            return found.Refusal;
        }

        var ending = await db.EndingAsync(order.OrderId, cancel);
        if (ending.VisitedAt is null)
        {
            return OrderRefusals.NotVisited;
        }

        if (order.State is OrderState.Completed && ending.RatedAt is null && ending.CompletedAt + _ratingTime > process.Now)
        {
            return OrderRefusals.NotRated;
        }

        if (order.Archive(process) is { } refusal)
        {
            return refusal;
        }

        db.Note(order.OrderId, EntryKind.Move, null, "归档。", reader.Name, process);
        var archived = new OrderArchived(order.OrderId);
        db.Record(OrderRows.Stream(order.OrderId), archived, process);
        return archived;
    }
}
