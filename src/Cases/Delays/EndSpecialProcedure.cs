using Suban.Cases.Plans;
using Suban.Cases.Steps;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Delays;

/// <summary>Ends a special procedure with its result (特别程序结束): the step is in its examiner's hands again and the clocks run on from tomorrow.</summary>
public sealed class EndSpecialProcedure(AppDbContext db, ProcedureEnd end)
{
    public async Task<Outcome<SpecialProcedureEnded>> RunAsync(
        Reader reader, Guid stepId, int seenRevision, string result, ProcessContext process, CancellationToken cancel)
    {
        var loaded = await db.HoldForAsync(reader, stepId, seenRevision, process, cancel);
        return !loaded.TryGet(out var held) ? loaded.Refusal!
            : (held.Step.CheckHolder(reader) ?? StaffText.Check("result", "结果", result, "请写明结果")) is { } no ? no
            : await end.RunAsync(held, result.Trim(), process, cancel);
    }
}

/// <summary>Ends a special procedure whose planned end has passed: the clocks run already, and the step waits for its examiner.</summary>
public sealed class LapseSpecialProcedure(AppDbContext db, ProcedureEnd end)
{
    public async Task<Outcome<SpecialProcedureEnded>> RunAsync(Guid stepId, ProcessContext process, CancellationToken cancel)
    {
        var (@case, step) = await db.HoldStepAsync(stepId, cancel);
        return @case is null || step is null ? CaseRefusals.CaseNotFound
            : step.PausedUntil is not { } until || RegionTime.DateOf(process.Now) <= until ? CaseRefusals.StepNotInState(step.ItemName, step.Status)
            : await end.RunAsync(new HeldStep(@case, step), "到计划结束日期，自动恢复计时", process, cancel);
    }
}

/// <summary>What the end of a procedure brings with it, whoever ends it.</summary>
public sealed class ProcedureEnd(AppDbContext db, PinnedPlans plans, CaseClocks clocks, ApplicantMessages messages)
{
    internal async Task<Outcome<SpecialProcedureEnded>> RunAsync(HeldStep held, string result, ProcessContext process, CancellationToken cancel)
    {
        var (@case, step) = (held.Case, held.Step);
        if (step.Delays.Current is not { } current)
        {
            return CaseRefusals.StepNotInState(step.ItemName, step.Status);
        }

        var moved = step.EndProcedure(current with { EndedAt = process.Now, Result = result });
        if (!moved.TryGet(out _))
        {
            return moved.Refusal!;
        }

        clocks.Refresh(@case, await plans.GetAsync(db, @case.PlanId, cancel), await db.NoticesOfAsync(@case.CaseId, cancel), process.Now);
        var ended = new SpecialProcedureEnded(@case.CaseId, step.StepId, current.ProcedureId, result);
        db.Record(CaseRows.Stream(@case.CaseId), ended, process);
        messages.ProcedureEnded(@case, step, current, process);
        return ended;
    }
}
