using Suban.Cases.Delegations;
using Suban.Cases.Papers;
using Suban.Cases.Plans;
using Suban.Cases.Steps;
using Suban.Clocks;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Delays;

/// <summary>Which procedure, on what law, why, and until when it is planned.</summary>
public sealed record ProcedureOrder(SuspensionKind Kind, string Basis, string Reason, DateOnly? PlannedEnd);

/// <summary>
/// Starts a procedure whose time is not counted (启动特别程序): the applicant is told in writing with the planned end. Hearing, tender,
/// auction, inspection, testing, quarantine, appraisal and expert review stop every clock of the step; any other only its promise.
/// </summary>
/// <remarks>行政许可法第四十五条.</remarks>
public sealed class StartSpecialProcedure(AppDbContext db, ProcedureStart start)
{
    public async Task<Outcome<SpecialProcedureStarted>> RunAsync(
        Reader reader, Guid stepId, int seenRevision, ProcedureOrder order, ProcessContext process, CancellationToken cancel)
    {
        var loaded = await db.HoldForAsync(reader, stepId, seenRevision, process, cancel);
        return !loaded.TryGet(out var held) ? loaded.Refusal!
            : (held.Case.CheckOwn(reader) ?? held.Step.CheckInHand(reader) ?? DelayRules.Check(order, process.Now)) is { } no ? no
            : await start.RunAsync(held, order, process, cancel);
    }
}

/// <summary>What the start of a procedure brings with it, whichever act starts it.</summary>
public sealed class ProcedureStart(AppDbContext db, PinnedPlans plans, CaseClocks clocks, ApplicantMessages messages)
{
    internal async Task<Outcome<SpecialProcedureStarted>> RunAsync(HeldStep held, ProcedureOrder order, ProcessContext process, CancellationToken cancel)
    {
        var (@case, step) = (held.Case, held.Step);
        if (step.CheckPower(DelegatedPowers.Seal) is { } lacking)
        {
            return lacking;
        }

        var procedure = new SpecialProcedure(
            Guid.CreateVersion7(process.Now), order.Kind, order.Basis.Trim(), order.Reason.Trim(), process.Now, order.PlannedEnd!.Value);
        var moved = step.StartProcedure(procedure);
        if (!moved.TryGet(out _))
        {
            return moved.Refusal!;
        }

        var plan = await plans.GetAsync(db, @case.PlanId, cancel);
        clocks.Refresh(@case, plan, await db.NoticesOfAsync(@case.CaseId, cancel), process.Now);
        var started = new SpecialProcedureStarted(
            @case.CaseId, step.StepId, procedure.ProcedureId, procedure.Kind, procedure.Basis, procedure.Reason, procedure.PlannedEnd);
        db.Record(CaseRows.Stream(@case.CaseId), started, process);
        db.Send(PaperOrder.Topic, new PaperOrder(@case.CaseId, CasePaper.SpecialProcedure, procedure.ProcedureId), process.Now);
        messages.ProcedureStarted(@case, step, procedure, process);
        return started;
    }
}
