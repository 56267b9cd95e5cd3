using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Systems;

/// <summary>
/// Takes a step back from a department's system to its inbox (收回待办), by supervision and with the reason, when the system is down. What
/// the system had in hand is free again; number and clocks stay.
/// </summary>
public sealed class TakeBackStep(AppDbContext db)
{
    public async Task<Outcome<StepTakenBack>> RunAsync(
        Reader reader, Guid stepId, int seenRevision, string reason, ProcessContext process, CancellationToken cancel)
    {
        var (@case, step) = await db.HoldStepAsync(stepId, cancel);
        if (@case is null || step is null || !reader.Supervises(@case))
        {
            return CaseRefusals.CaseNotFound;
        }

        if ((step.CheckRevision(seenRevision) ?? StaffText.Check("reason", "收回的原因", reason, "请写明为什么收回，部门和申请人会看到")) is { } no)
        {
            return no;
        }

        if (step.SystemId is not { } system || step.Ended)
        {
            return CaseRefusals.StepNotWithSystem(step.ItemName);
        }

        if (step.Status is not (StepStatus.Ready or StepStatus.Claimed or StepStatus.Examining))
        {
            return CaseRefusals.StepNotInState(step.ItemName, step.Status);
        }

        db.Tell(step, StepPushKind.TakenBack, process.Now);
        step.TakeBack();
        var taken = new StepTakenBack(@case.CaseId, stepId, system, reason.Trim());
        db.Record(CaseRows.Stream(@case.CaseId), taken, process);
        db.Add(CaseAlert.Of(@case, AlertKind.TakenBack, step.AuthorityId, $"“{step.ItemName}”从业务系统收回，请在待办里办理：{taken.Reason}", process.Now));
        return taken;
    }
}

/// <summary>Supervision took a step back from a department's system to its inbox (收回待办).</summary>
public sealed record StepTakenBack(Guid CaseId, Guid StepId, Guid SystemId, string Reason);
