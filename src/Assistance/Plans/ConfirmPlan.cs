using Suban.Assistance.Orders;
using Suban.Certificates.Files;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Plans;

/// <summary>The applicant says yes to a plan (确认申报计划), signed in or on paper; nothing is filed before.</summary>
public sealed class ConfirmPlan(AppDbContext db, FileStore files)
{
    /// <param name="version">The plan he saw.</param>
    /// <param name="scan">The signed paper; null where the applicant himself is signed in.</param>
    public async Task<Outcome<PlanConfirmed>> RunAsync(Reader reader, OrderKey key, int version, StoredFile? scan, ProcessContext process, CancellationToken cancel)
    {
        var found = await db.OrderAsync(key, o => reader.IsApplicant(o) || reader.Assists(o), cancel);
        if (!found.TryGet(out var order))
        {
            return found.Refusal;
        }

        var byApplicant = reader.IsApplicant(order);
        if (!byApplicant && scan is null)
        {
            return FormFaults.Invalid([new FieldFault("Scan", "请扫描申请人签过字的计划")]);
        }

        if (await db.LatestPlanAsync(order.OrderId, cancel) is not { ConfirmedAt: null } plan || plan.Version != version)
        {
            return OrderRefusals.PlanMoved;
        }

        if (order.ConfirmPlan(plan.Read().EndOn, process) is { } refusal)
        {
            return refusal;
        }

        if (scan is not null)
        {
            files.Keep(scan);
        }

        plan.Confirm(process.Now);
        db.Sign(order.OrderId, SignedPaper.Plan, SigningSide.Applicant, byApplicant ? reader.Name : order.ApplicantName, scan?.StoredFileId, plan.Document, process);
        db.Note(order.OrderId, EntryKind.Move, null, $"申请人确认了申报计划第 {plan.Version} 版。", reader.Name, process);
        db.Tell(order, $"申报计划已确认：{order.Title}", $"{order.AssistantName}按计划逐项去办，办一项告诉您一项。", process);
        db.TellAssistant(order, $"计划已确认：{order.Title}", "可以按计划去办了。", process);
        var confirmed = new PlanConfirmed(order.OrderId, plan.PlanId, plan.Version);
        db.Record(OrderRows.Stream(order.OrderId), confirmed, process);
        return confirmed;
    }
}
