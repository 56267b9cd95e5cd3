using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Parties.Messages;

namespace Suban.Assistance.Orders;

/// <summary>Appoints the one assistant who answers for an order (明确帮办员); whoever approves one of its items cannot.</summary>
public sealed class AppointAssistant(AppDbContext db, AssistantCandidates candidates)
{
    public async Task<Outcome<AssistantAppointed>> RunAsync(Reader reader, OrderKey key, Guid? assistantId, ProcessContext process, CancellationToken cancel)
    {
        var found = await db.OrderAsync(key, reader.Serves, cancel);
        if (!found.TryGet(out var order))
        {
            return found.Refusal;
        }

        if (order.State is not OrderState.ToSign)
        {
            return order.State is OrderState.ToVerify ? OrderRefusals.NotVerified : OrderRefusals.NotNow;
        }

        var chosen = await candidates.FindAsync(order.Region, assistantId, await db.ItemsOfAsync(order.OrderId, cancel), cancel);
        if (!chosen.TryGet(out var assistant))
        {
            return chosen.Refusal;
        }

        if (order.Appoint(assistant.AccountId, assistant.Name, assistant.Unit, process) is { } refusal)
        {
            return refusal;
        }

        await db.EndMandatesAsync(order, process, cancel);
        db.Tell(order, $"您的帮办员：{assistant.Name}", $"{assistant.Unit}{assistant.Name}负责“{order.Title}”。请签委托书和承诺书，签了才开始办。", process, order.DueOn);
        Notices.Tell(
            db, assistant.AccountId,
            new Notice($"由您帮办：{order.Title}", "请帮申请人签好委托书和承诺书，再和他一起定计划。") { Link = $"/agent/projects/{order.OrderId}", Reference = order.Number, Region = order.Region }, process.Now);
        var appointed = new AssistantAppointed(order.OrderId, assistant.AccountId);
        db.Record(OrderRows.Stream(order.OrderId), appointed, process);
        return appointed;
    }
}
