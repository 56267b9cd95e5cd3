using Suban.Cases.Acceptance;
using Suban.Cases.Papers;
using Suban.Cases.Plans;
using Suban.Cases.Steps;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Decision;

/// <summary>Approves a step (准予): its certificate is made, and steps that only waited for it are accepted and start.</summary>
/// <remarks>行政许可法第三十八条第一款、第三十九条.</remarks>
public sealed class ApproveStep(
    AppDbContext db, PinnedPlans plans, GrantedCertificate certificate, StepStart start, CaseConclusion conclusion, ApplicantMessages messages)
{
    public async Task<Outcome<StepApproved>> RunAsync(
        Reader reader, Guid stepId, int seenRevision, ProcessContext process, CancellationToken cancel)
    {
        var loaded = await db.HoldForAsync(reader, stepId, seenRevision, cancel);
        if (!loaded.TryGet(out var held))
        {
            return loaded.Refusal!;
        }

        var (@case, step) = (held.Case, held.Step);
        if ((reader.Approves(step) ? @case.CheckOwn(reader) : CaseRefusals.NotYours) is { } no)
        {
            return no;
        }

        if (CaseLifecycle.Next(step.Status, StepAct.Approve) is null)
        {
            return CaseRefusals.StepNotInState(step.ItemName, step.Status);
        }

        var plan = await plans.GetAsync(db, @case.PlanId, cancel);
        var made = await certificate.MakeAsync(@case, step, plan, process, cancel);
        if (!made.TryGet(out var grant))
        {
            return made.Refusal!;
        }

        step.Approve(reader.AccountId, grant.CertificateId, process.Now);
        var approved = new StepApproved(@case.CaseId, stepId, step.Number ?? "", grant.CertificateId, process.Now);
        db.Record(CaseRows.Stream(@case.CaseId), approved, process);
        db.Send(PaperOrder.Topic, new PaperOrder(@case.CaseId, CasePaper.Approval, stepId), process.Now);
        messages.StepApproved(@case, step, process);
        await start.StartReadyAsync(@case, plan, RegionTime.DateOf(process.Now), process, cancel);
        await conclusion.FollowUpAsync(@case, plan, process, cancel);
        return approved;
    }
}
