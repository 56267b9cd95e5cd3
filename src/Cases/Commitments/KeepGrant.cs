using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Commitments;

/// <summary>Lets the grant stand after the party was heard (不予撤销), with the reason.</summary>
public sealed class KeepGrant(AppDbContext db, RevocationGate gate, ApplicantMessages messages)
{
    public async Task<Outcome<GrantKept>> RunAsync(Reader reader, Guid stepId, string reason, ProcessContext process, CancellationToken cancel)
    {
        var opened = await gate.OpenAsync(reader, stepId, process.Now, cancel);
        if (!opened.TryGet(out var proposal))
        {
            return opened.Refusal!;
        }

        if (StaffText.Check("reason", "理由", reason, "请写明为什么不撤销，申请人会看到") is { } unfit)
        {
            return unfit;
        }

        proposal.FollowUp.Keep(reason.Trim(), reader.Name, process.Now);
        var kept = new GrantKept(proposal.Case.CaseId, stepId, proposal.FollowUp.FollowUpId, proposal.FollowUp.Words!);
        db.Record(CaseRows.Stream(proposal.Case.CaseId), kept, process);
        messages.CommitmentKept(proposal.Case, proposal.FollowUp, process);
        return kept;
    }
}
