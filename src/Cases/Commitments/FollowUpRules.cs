using Microsoft.EntityFrameworkCore;
using Suban.Cases.Delays;
using Suban.Cases.Steps;
using Suban.Cases.Visits;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Commitments;

/// <summary>Where a step stands with the commitment its grant rests on.</summary>
internal static class FollowUpRules
{
    /// <summary>The check that is not over; null where the step is not granted on commitment, and for who only acts by delegation.</summary>
    public static async Task<CommitmentFollowUp?> OpenFollowUpAsync(this AppDbContext db, CaseStep step, CancellationToken cancel) =>
        step is { Status: StepStatus.Granted, Entrusted: null }
            ? await db.Set<CommitmentFollowUp>().SingleOrDefaultAsync(f => f.StepId == step.StepId && f.ClosedAt == null, cancel)
            : null;

    /// <summary>The grant is to be taken back, so that the hearing is after the decision and no clock stops for it.</summary>
    public static async Task<bool> IsToBeRevokedAsync(this AppDbContext db, CaseStep step, CancellationToken cancel) =>
        await db.OpenFollowUpAsync(step, cancel) is { State: FollowUpState.ToRevoke };

    /// <summary>Who may go and look: the examiner in whose hands the step is, or the whole department where a commitment is to be checked.</summary>
    public static async Task<Refusal?> CheckMayVisitAsync(this AppDbContext db, Reader reader, CaseStep step, CancellationToken cancel) =>
        await db.OpenFollowUpAsync(step, cancel) is { AwaitsCheck: true } ? null : step.CheckInHand(reader) ?? step.CheckBeforeDecision();

    public static Refusal? Check(CommitmentFollowUp followUp, FollowUpReport report, DateTimeOffset now) => report.Visit.Outcome switch
    {
        VisitOutcome.ToRectify when followUp.State is FollowUpState.Rectifying =>
            CaseRefusals.Missing("outcome", "整改期满再看，只能选“符合”或者“不符合”"),
        VisitOutcome.ToRectify => CheckDay(report.RectifyBy, RegionTime.DateOf(now)),
        VisitOutcome.Unfit => StaffText.Check("basis", "撤销的依据", report.Basis, "请写明可以撤销的法律法规和条款"),
        VisitOutcome.Fit or null => null,
    };

    public static Refusal? CheckDecision(string reason, string basis) => DelayRules.Together(
        StaffText.Check("reason", "理由", reason, "请写明为什么撤销，申请人会看到"),
        StaffText.Check("basis", "依据", basis, "请写明依据的法律法规和条款"));

    private static Refusal? CheckDay(DateOnly? by, DateOnly today) =>
        by is not { } day ? CaseRefusals.Missing("rectifyBy", "请填写最迟哪天改好")
        : day <= today ? CaseRefusals.Missing("rectifyBy", "整改期限要在今天以后")
        : day > today.AddYears(1) ? CaseRefusals.Missing("rectifyBy", "整改期限最多在一年以内")
        : null;
}
