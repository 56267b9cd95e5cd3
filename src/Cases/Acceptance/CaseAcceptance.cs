using Suban.Cases.Papers;
using Suban.Cases.Plans;
using Suban.Kernel;

namespace Suban.Cases.Acceptance;

/// <summary>What acceptance does however it comes about: the steps start, the clocks run, the applicant is told.</summary>
public sealed class CaseAcceptance(AppDbContext db, PinnedPlans plans, StepStart start, CaseClocks clocks, KeptFacts facts, ApplicantMessages messages)
{
    internal async Task<Outcome<CaseAccepted>> AcceptAsync(
        Case @case, CaseAct act, DateOnly acceptedOn, ProcessContext process, CancellationToken cancel)
    {
        var plan = await plans.GetAsync(db, @case.PlanId, cancel);
        var outcome = @case.Accept(act, acceptedOn, process.Now);
        if (!outcome.TryGet(out var accepted))
        {
            return outcome;
        }

        await start.StartReadyAsync(@case, plan, acceptedOn, process, cancel);
        clocks.Refresh(@case, plan, await db.NoticesOfAsync(@case.CaseId, cancel), process.Now);
        db.Record(CaseRows.Stream(@case.CaseId), accepted, process);
        db.Send(PaperOrder.Topic, new PaperOrder(@case.CaseId, CasePaper.AcceptanceNotice, null), process.Now);
        await facts.KeepAsync(@case, plan, process, cancel);
        messages.Accepted(@case, act is CaseAct.DeemAccept, process);
        return accepted;
    }
}
