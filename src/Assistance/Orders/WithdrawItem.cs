using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Orders;

/// <summary>The applicant takes one item back (撤回事项); the others go on.</summary>
public sealed class WithdrawItem(AppDbContext db)
{
    public async Task<Outcome<ItemWithdrawn>> RunAsync(Reader reader, OrderKey key, Guid itemId, string words, ProcessContext process, CancellationToken cancel)
    {
        if (new FormFaults().Text("Words", "原因", words, EditedText.MostInLine, optional: true).Refusal is { } faults)
        {
            return faults;
        }

        var found = await db.ItemAsync(key, itemId, reader.IsApplicant, cancel);
        if (!found.TryGet(out var held))
        {
            return found.Refusal;
        }

        if (held.Order.State is not (OrderState.Planning or OrderState.InProgress))
        {
            return OrderRefusals.NotUnderWay;
        }

        if (held.Item.Move(ItemAct.Withdraw, process) is { } refusal)
        {
            return refusal;
        }

        held.Order.Touch(process);
        db.Note(held.Order.OrderId, EntryKind.Move, null, $"申请人撤回“{held.Item.Name}”。{words.Trim()}", reader.Name, process, itemId);
        db.TellAssistant(held.Order, $"申请人撤回了“{held.Item.Name}”", "已经报部门的，请告诉部门不再办。", process);
        var withdrawn = new ItemWithdrawn(held.Order.OrderId, itemId);
        db.Record(OrderRows.Stream(held.Order.OrderId), withdrawn, process);
        return withdrawn;
    }
}
