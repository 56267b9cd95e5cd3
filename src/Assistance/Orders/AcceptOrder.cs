using Suban.Assistance.Lists;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation.Access;

namespace Suban.Assistance.Orders;

/// <summary>Accepts an application for assistance (受理帮办): in scope, or with the reason why it is served all the same.</summary>
public sealed class AcceptOrder(AppDbContext db, OrderStart start, KeyProjectQueries keyProjects, FieldCipher cipher)
{
    public async Task<Outcome<OrderAccepted>> RunAsync(Reader reader, OrderKey key, string? reason, ProcessContext process, CancellationToken cancel)
    {
        if (new FormFaults().Text("Reason", "理由", reason, EditedText.MostInLine, optional: true).Refusal is { } faults)
        {
            return faults;
        }

        var found = await db.OrderAsync(key, reader.Serves, cancel);
        if (!found.TryGet(out var order))
        {
            return found.Refusal;
        }

        var form = cipher.Open(order);
        var outside = !Eligible(form, await keyProjects.OfAsync(order, form, cancel));
        if (outside && string.IsNullOrWhiteSpace(reason))
        {
            return OrderRefusals.OutOfScope;
        }

        var contactBy = start.ContactBy(process);
        if (order.Accept(contactBy, process) is { } refusal)
        {
            return refusal;
        }

        db.Note(order.OrderId, EntryKind.Move, null, outside ? $"受理。不在项目范围里，理由：{reason!.Trim()}" : "受理。", reader.Name, process);
        db.Tell(order, $"帮办申请已受理：{order.Title}", $"最迟 {contactBy:yyyy年M月d日} 联系您核实情况，再签委托书和承诺书。", process);
        var accepted = new OrderAccepted(order.OrderId, outside, contactBy);
        db.Record(OrderRows.Stream(order.OrderId), accepted, process);
        return accepted;
    }

    /// <summary>
    /// A project has to be one of those the documents name, or stand on the list of key projects; what people and enterprises ask for is
    /// always in scope.
    /// </summary>
    internal static bool Eligible(ApplicationForm form, KeyProjectView? listed) =>
        !form.ForProject || listed is not null || form.Merits.Any(merit => merit is not ProjectMerit.Other);
}
