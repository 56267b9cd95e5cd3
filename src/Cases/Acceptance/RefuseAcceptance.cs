using Suban.Cases.Papers;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Acceptance;

/// <summary>Why acceptance is refused.</summary>
/// <param name="CompetentAuthority">Required where another authority is competent: its name, told to the applicant.</param>
public sealed record AcceptanceRefusal(RefusalGround Ground, string Reason, string Basis, string? CompetentAuthority = null);

/// <summary>Refuses acceptance (不予受理) in writing, with reason, basis and remedies.</summary>
/// <remarks>行政许可法第三十二条第一款第（一）、（二）项, 第三十八条第二款, 第七十八条.</remarks>
public sealed class RefuseAcceptance(AppDbContext db, ApplicantMessages messages)
{
    public async Task<Outcome<AcceptanceRefused>> RunAsync(
        Reader reader, Guid caseId, int seenRevision, AcceptanceRefusal refusal, ProcessContext process, CancellationToken cancel)
    {
        var @case = await db.HoldCaseAsync(caseId, cancel);
        if (@case is null || !reader.IsWindowOf(@case))
        {
            return CaseRefusals.CaseNotFound;
        }

        if ((@case.CheckRevision(seenRevision) ?? Check(refusal)) is { } no)
        {
            return no;
        }

        var moved = @case.End(CaseAct.RefuseAcceptance, process.Now);
        if (!moved.TryGet(out _))
        {
            return moved.Refusal!;
        }

        foreach (var step in @case.Steps)
        {
            step.Close(refusal.Reason, process.Now);
        }

        @case.Follow(reader.AccountId, reader.Name);
        var refused = new AcceptanceRefused(
            caseId, @case.Number, refusal.Ground, refusal.Reason, refusal.Basis, refusal.CompetentAuthority);
        db.Record(CaseRows.Stream(caseId), refused, process);
        db.Send(PaperOrder.Topic, new PaperOrder(caseId, CasePaper.RefusalOfAcceptance, null), process.Now);
        messages.AcceptanceRefused(@case, refused, process);
        return refused;
    }

    private static Refusal? Check(AcceptanceRefusal refusal) =>
        StaffText.Check("reason", "理由", refusal.Reason, "请写明不予受理的理由")
        ?? StaffText.Check("basis", "法律依据", refusal.Basis, "请写明法律依据")
        ?? StaffText.Check(
            "authority", "机关名称", refusal.CompetentAuthority,
            refusal.Ground is RefusalGround.NotCompetent ? "请告诉申请人应该到哪个机关办理" : null, most: 60);
}
