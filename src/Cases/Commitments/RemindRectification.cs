using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Cases.Commitments;

/// <summary>Reminds the applicant of the day by which he puts it right (整改提醒), three days before.</summary>
public sealed class RemindRectification(AppDbContext db, ApplicantMessages messages)
{
    public const int Days = 3;

    public async Task<Outcome<RectificationReminded>> RunAsync(Guid followUpId, ProcessContext process, CancellationToken cancel)
    {
        var caseId = await db.Set<CommitmentFollowUp>().Where(f => f.FollowUpId == followUpId).Select(f => f.CaseId).SingleOrDefaultAsync(cancel);
        var @case = caseId == default ? null : await db.HoldCaseAsync(caseId, cancel);
        var followUp = @case is null ? null : await db.Set<CommitmentFollowUp>().SingleAsync(f => f.FollowUpId == followUpId, cancel);
        var today = RegionTime.DateOf(process.Now);
        if (followUp is not { State: FollowUpState.Rectifying, RemindedAt: null, RectifyBy: { } by } || today < by.AddDays(-Days) || today > by)
        {
            return CaseRefusals.NothingAsked;
        }

        followUp.Remind(process.Now);
        var reminded = new RectificationReminded(caseId, followUp.StepId, followUpId, by);
        db.Record(CaseRows.Stream(caseId), reminded, process);
        messages.RectificationReminded(@case!, followUp, process);
        return reminded;
    }
}
