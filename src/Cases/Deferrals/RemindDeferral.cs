using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Cases.Deferrals;

/// <summary>Reminds of a deferred material (容缺补交提醒), three days and one day before it is due.</summary>
public sealed class RemindDeferral(AppDbContext db, ApplicantMessages messages)
{
    public const int FirstDays = 3;
    public const int LastDays = 1;

    public async Task<Outcome<DeferralReminded>> RunAsync(Guid noticeId, ProcessContext process, CancellationToken cancel)
    {
        var caseId = await db.Set<CaseNotice>().Where(n => n.NoticeId == noticeId).Select(n => n.CaseId).SingleOrDefaultAsync(cancel);
        var @case = caseId == default ? null : await db.HoldCaseAsync(caseId, cancel);
        var notice = @case is null ? null : await db.Set<CaseNotice>().SingleAsync(n => n.NoticeId == noticeId, cancel);
        var today = RegionTime.DateOf(process.Now);
        if (notice is not { Kind: NoticeKind.Deferral, State: NoticeState.Open } || !IsDue(notice, today))
        {
            return CaseRefusals.NothingAsked;
        }

        notice.Remind(today);
        var reminded = new DeferralReminded(caseId, noticeId, notice.AnswerBy);
        db.Record(CaseRows.Stream(caseId), reminded, process);
        messages.DeferralReminded(@case!, notice, process);
        return reminded;
    }

    private static bool IsDue(CaseNotice notice, DateOnly today) =>
        today <= notice.AnswerBy && today >= notice.AnswerBy.AddDays(-FirstDays) &&
        (notice.RemindedOn is not { } last || (last < notice.AnswerBy.AddDays(-LastDays) && today >= notice.AnswerBy.AddDays(-LastDays)));
}
