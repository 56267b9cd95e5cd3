using Suban.Cases.Delegations;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Steps;

/// <summary>Loads a step for somebody who works on it and checks that he may, and that he saw its present state.</summary>
internal static class StepWork
{
    public static async Task<Outcome<HeldStep>> HoldForAsync(
        this AppDbContext db, Reader reader, Guid stepId, int seenRevision, ProcessContext process, CancellationToken cancel)
    {
        var (@case, step) = await db.HoldStepAsync(stepId, cancel);
        if (@case is null || step is null)
        {
            return CaseRefusals.CaseNotFound;
        }

        await db.EntrustAsync(reader, step, process, cancel);
        if (!reader.WorksOn(step))
        {
            return CaseRefusals.CaseNotFound;
        }

        if ((step.CheckPlace(reader) ?? step.CheckRevision(seenRevision)) is { } no)
        {
            return no;
        }

        if (reader.CoveredOn(step) is { } covered)
        {
            db.Record(CaseRows.Stream(@case.CaseId), new ActedForColleague(@case.CaseId, stepId, covered.AccountId, covered.Name), process);
        }

        return new HeldStep(@case, step);
    }

    /// <summary>What a department's system has is not handled in the inbox, and the other way round.</summary>
    public static Refusal? CheckPlace(this CaseStep step, Reader reader) =>
        reader.IsWhere(step) ? null : reader.IsSystem ? CaseRefusals.StepNotWithSystem(step.ItemName) : CaseRefusals.StepWithSystem(step.ItemName);

    /// <summary>Only who claimed the step goes on with it, or who does his work while he is away.</summary>
    public static Refusal? CheckHolder(this CaseStep step, Reader reader) =>
        reader.Holds(step) ? null : CaseRefusals.NotHolder(step.ItemName, step.ClaimedByName);

    /// <summary>Who claimed the step, or, once the opinion is written, the approver it lies before.</summary>
    public static Refusal? CheckInHand(this CaseStep step, Reader reader) =>
        step.Status is StepStatus.Examining && reader.Approves(step) ? null : step.CheckHolder(reader);

    /// <summary>Examination is under way: the step is with its examiner or lies before the approver.</summary>
    public static Refusal? CheckBeforeDecision(this CaseStep step) =>
        step.Status is StepStatus.Claimed or StepStatus.Examining ? null : CaseRefusals.StepNotInState(step.ItemName, step.Status);

    public static Refusal? CheckUndecided(this CaseStep step) => step.Ended ? CaseRefusals.StepNotInState(step.ItemName, step.Status) : null;

    /// <summary>Nobody examines or decides an application of his own (回避).</summary>
    public static Refusal? CheckOwn(this Case @case, Reader reader) =>
        reader.PartyId == @case.PartyId ? CaseRefusals.DecidesOwnCase : null;
}

internal sealed record HeldStep(Case Case, CaseStep Step);
