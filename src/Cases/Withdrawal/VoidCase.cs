using Suban.Cases.Steps;
using Suban.Cases.Systems;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Withdrawal;

/// <summary>
/// Voids a case that is a duplicate or an error (作废), by a supervisor with a reason the applicant reads; never one in which something
/// is decided: a decision is revoked by its authority.
/// </summary>
public sealed class VoidCase(AppDbContext db, ApplicantMessages messages)
{
    public async Task<Outcome<CaseVoided>> RunAsync(
        Reader reader, Guid caseId, int seenRevision, string reason, ProcessContext process, CancellationToken cancel)
    {
        var @case = await db.HoldCaseAsync(caseId, cancel);
        if (@case is null || !reader.Supervises(@case))
        {
            return CaseRefusals.CaseNotFound;
        }

        if ((@case.CheckRevision(seenRevision) ?? @case.CheckOwn(reader) ?? CheckUndecided(@case) ??
            StaffText.Check("reason", "作废的理由", reason, "请写明为什么作废，申请人会看到")) is { } no)
        {
            return no;
        }

        var moved = @case.End(CaseAct.Void, process.Now);
        if (!moved.TryGet(out _))
        {
            return moved.Refusal!;
        }

        foreach (var step in @case.Steps.Where(step => !step.Ended))
        {
            step.Void(process.Now);
            db.Tell(step, StepPushKind.Ended, process.Now);
        }

        await db.OvertakeNoticesAsync(caseId, cancel);
        var voided = new CaseVoided(caseId, @case.Number, reason.Trim(), process.Now);
        db.Record(CaseRows.Stream(caseId), voided, process);
        messages.Voided(@case, voided, process);
        return voided;
    }

    private static Refusal? CheckUndecided(Case @case) =>
        @case.Steps.Where(step => step.HasResult).Select(step => step.ItemName).ToList() is { Count: > 0 } decided ? CaseRefusals.ResultsStand(decided) : null;
}
