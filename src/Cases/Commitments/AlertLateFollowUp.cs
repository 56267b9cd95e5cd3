using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Cases.Commitments;

/// <summary>Tells department and supervision that nobody came to check a commitment in time (核查超期), once for each day it was due.</summary>
public sealed class AlertLateFollowUp(AppDbContext db)
{
    public async Task<Outcome<FollowUpLate>> RunAsync(Guid followUpId, ProcessContext process, CancellationToken cancel)
    {
        var caseId = await db.Set<CommitmentFollowUp>().Where(f => f.FollowUpId == followUpId).Select(f => f.CaseId).SingleOrDefaultAsync(cancel);
        var @case = caseId == default ? null : await db.HoldCaseAsync(caseId, cancel);
        var followUp = @case is null ? null : await db.Set<CommitmentFollowUp>().SingleAsync(f => f.FollowUpId == followUpId, cancel);
        if (followUp is not { AwaitsCheck: true, AlertedAt: null } || !followUp.IsLate(process.Now))
        {
            return CaseRefusals.NothingAsked;
        }

        followUp.Alert(process.Now);
        db.Add(CaseAlert.Of(
            @case!, AlertKind.FollowUpLate, followUp.AuthorityId,
            $"{followUp.AuthorityName}“{followUp.ItemName}”的承诺核查应在 {followUp.NextOn:yyyy-MM-dd} 前做，还没有做。", process.Now));
        var late = new FollowUpLate(caseId, followUp.StepId, followUpId, followUp.NextOn);
        db.Record(CaseRows.Stream(caseId), late, process);
        return late;
    }
}
