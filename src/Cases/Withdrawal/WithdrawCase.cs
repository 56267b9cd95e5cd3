using Microsoft.EntityFrameworkCore;
using Suban.Cases.Systems;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Withdrawal;

/// <summary>Withdraws a case (撤回) at the applicant's wish, at any time before it is decided. What is already granted stays granted.</summary>
public sealed class WithdrawCase(AppDbContext db, ApplicantMessages messages)
{
    public async Task<Outcome<CaseWithdrawn>> RunAsync(
        Reader reader, Guid caseId, int seenRevision, ProcessContext process, CancellationToken cancel)
    {
        var @case = await db.HoldCaseAsync(caseId, cancel);
        if (@case is null || !reader.IsApplicant(@case))
        {
            return CaseRefusals.CaseNotFound;
        }

        if (@case.CheckRevision(seenRevision) is { } changed)
        {
            return changed;
        }

        var moved = @case.End(CaseAct.Withdraw, process.Now);
        if (!moved.TryGet(out _))
        {
            return moved.Refusal!;
        }

        var kept = @case.Steps.Where(step => step.Ended).Select(step => step.StepId).ToList();
        foreach (var step in @case.Steps.Where(step => !step.Ended))
        {
            step.Withdraw(process.Now);
            db.Tell(step, StepPushKind.Ended, process.Now);
        }

        await db.OvertakeNoticesAsync(caseId, cancel);
        var withdrawn = new CaseWithdrawn(caseId, @case.Number, kept, process.Now);
        db.Record(CaseRows.Stream(caseId), withdrawn, process);
        messages.Withdrawn(@case, process);
        return withdrawn;
    }
}
