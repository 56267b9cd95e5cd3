using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Orders;

/// <summary>The applicant agrees with what will be filed for him (核对代填); without it only a letter with signing power goes on.</summary>
public sealed class ConfirmFiling(AppDbContext db)
{
    public async Task<Outcome<FilingConfirmed>> RunAsync(Reader reader, OrderKey key, Guid itemId, ProcessContext process, CancellationToken cancel)
    {
        var found = await db.ItemAsync(key, itemId, reader.IsApplicant, cancel);
        if (!found.TryGet(out var held))
        {
            return found.Refusal;
        }

        if ((held.Order.State is OrderState.InProgress ? held.Item.Confirm(process) : OrderRefusals.NotUnderWay) is { } refusal)
        {
            return refusal;
        }

        held.Order.Touch(process);
        db.Note(held.Order.OrderId, EntryKind.Move, null, $"申请人核对了“{held.Item.Name}”，同意报部门。", reader.Name, process, itemId);
        db.TellAssistant(held.Order, $"已核对：{held.Item.Name}", "可以报部门了。", process);
        var confirmed = new FilingConfirmed(held.Order.OrderId, itemId);
        db.Record(OrderRows.Stream(held.Order.OrderId), confirmed, process);
        return confirmed;
    }
}
