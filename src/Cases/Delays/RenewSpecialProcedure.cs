using Suban.Cases.Plans;
using Suban.Cases.Steps;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Delays;

/// <summary>Gives a special procedure a later planned end (续期), before the present one has passed; the applicant is told why.</summary>
public sealed class RenewSpecialProcedure(AppDbContext db, PinnedPlans plans, CaseClocks clocks, ApplicantMessages messages)
{
    public async Task<Outcome<SpecialProcedureRenewed>> RunAsync(
        Reader reader, Guid stepId, int seenRevision, DateOnly? plannedEnd, string reason, ProcessContext process, CancellationToken cancel)
    {
        var loaded = await db.HoldForAsync(reader, stepId, seenRevision, process, cancel);
        if (!loaded.TryGet(out var held))
        {
            return loaded.Refusal!;
        }

        var (@case, step) = (held.Case, held.Step);
        if (step.Status is not StepStatus.SpecialProcedure || step.Delays.Current is not { } current)
        {
            return CaseRefusals.StepNotInState(step.ItemName, step.Status);
        }

        if ((step.CheckHolder(reader) ?? DelayRules.Together(
            DelayRules.CheckEnd(plannedEnd, current.EndsBy.AddDays(1), process.Now),
            StaffText.Check("reason", "续期理由", reason, "请写明为什么还不能结束"))) is { } no)
        {
            return no;
        }

        var renewal = new ProcedureRenewal(process.Now, plannedEnd!.Value, reason.Trim());
        var renewed = current with { Renewals = [.. current.Renewals ?? [], renewal] };
        step.RenewProcedure(renewed);
        clocks.Refresh(@case, await plans.GetAsync(db, @case.PlanId, cancel), await db.NoticesOfAsync(@case.CaseId, cancel), process.Now);
        var told = new SpecialProcedureRenewed(@case.CaseId, stepId, current.ProcedureId, renewal.PlannedEnd, renewal.Reason);
        db.Record(CaseRows.Stream(@case.CaseId), told, process);
        messages.ProcedureRenewed(@case, step, renewed, renewal, process);
        return told;
    }
}
