using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Orders;

/// <summary>Asks for assistance and signs the application (申请帮办); voluntary, and free of charge.</summary>
public sealed class ApplyForAssistance(AppDbContext db, OrderStart start)
{
    public async Task<Outcome<AssistanceApplied>> RunAsync(Reader reader, ApplicationForm form, bool agreed, ProcessContext process, CancellationToken cancel)
    {
        if (reader.PartyId is not { } party)
        {
            return OrderRefusals.NotYours;
        }

        if (!agreed)
        {
            return FormFaults.Invalid([new FieldFault("Agreed", "请勾选签名，申请才算提出")]);
        }

        var begun = await start.BeginAsync(form, party, process, cancel);
        if (!begun.TryGet(out var order))
        {
            return begun.Refusal;
        }

        db.Sign(order.OrderId, SignedPaper.Application, SigningSide.Applicant, reader.Name, null, ApplicationWords.Of(form), process);
        db.Tell(order, $"已收到帮办申请：{order.Title}", $"编号 {order.Number}。一个工作日内有人联系您。帮办不收费，您随时可以撤回。", process);
        var applied = new AssistanceApplied(order.OrderId, order.Number, order.Region, order.Kind, order.OrganId);
        db.Record(OrderRows.Stream(order.OrderId), applied, process);
        return applied;
    }
}
