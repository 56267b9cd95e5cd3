using Suban.Cases.Acceptance;
using Suban.Cases.Commitments;
using Suban.Cases.Deferrals;
using Suban.Cases.Delegations;
using Suban.Cases.Papers;
using Suban.Cases.Plans;
using Suban.Cases.Steps;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Decision;

/// <summary>What a grant brings with it: the certificate, the decision's paper, the message, the check of a commitment, the start of what only waited for it.</summary>
public sealed class StepGrant(
    AppDbContext db, PinnedPlans plans, DecisionBars bars, GrantedCertificate certificate, StepStart start, FollowUpStart followUps,
    CaseConclusion conclusion, ApplicantMessages messages)
{
    internal async Task<Outcome<StepApproved>> RunAsync(Reader reader, HeldStep held, ProcessContext process, CancellationToken cancel)
    {
        var (@case, step) = (held.Case, held.Step);
        if (await bars.CheckAsync(step, process.Now, cancel) is { } barred)
        {
            return barred;
        }

        var plan = await plans.GetAsync(db, @case.PlanId, cancel);
        if (await db.OpenDeferralAsync(@case.CaseId, cancel) is { } deferral && plan.Needs(step, deferral))
        {
            return CaseRefusals.DeferralOpen(step.ItemName, deferral);
        }

        var certifies = plan.FindComponent(step.PartKey)!.Issues.Count > 0;
        if ((step.CheckPower(DelegatedPowers.Seal) ?? (certifies ? step.CheckPower(DelegatedPowers.Certificate) : null)) is { } lacking)
        {
            return lacking;
        }

        var made = await certificate.MakeAsync(@case, step, plan, process, cancel);
        if (!made.TryGet(out var grant))
        {
            return made.Refusal!;
        }

        step.Approve(reader.AccountId, grant.CertificateId, process.Now);
        var approved = new StepApproved(@case.CaseId, step.StepId, step.Number ?? "", grant.CertificateId, process.Now);
        db.Record(CaseRows.Stream(@case.CaseId), approved, process);
        db.Send(PaperOrder.Topic, new PaperOrder(@case.CaseId, CasePaper.Approval, step.StepId), process.Now);
        messages.StepApproved(@case, step, process);
        followUps.Open(@case, step, plan.FindComponent(step.PartKey)!, process);
        await start.StartReadyAsync(@case, plan, RegionTime.DateOf(process.Now), process, cancel);
        await conclusion.FollowUpAsync(@case, plan, process, cancel);
        return approved;
    }
}
