using Microsoft.EntityFrameworkCore;
using Suban.Cases.Acceptance;
using Suban.Cases.Archives;
using Suban.Cases.Commitments;
using Suban.Cases.Deferrals;
using Suban.Cases.Delays;
using Suban.Cases.Delegations;
using Suban.Cases.Drafts;
using Suban.Cases.Supplement;
using Suban.Kernel;
using Suban.Kernel.Jobs;

namespace Suban.Cases.Jobs;

/// <summary>
/// Does what the law does by itself when a time is up: silence accepts, an unanswered notice lapses, a promised material is reminded of and lapses, a commitment nobody checked is reported, a procedure past its planned end is over, what was begun under a delegation that ended goes back, an old draft goes, an ended case is
/// archived. Each is found by its index and done by its own operation, so a run that stops half-way has done whole acts only.
/// </summary>
public sealed class CaseDeadlines(AppDbContext db, Writes writes, TimeProvider clock) : IPeriodicJob
{
    private const int Batch = 200;

    public static TimeSpan Interval { get; } = TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (today, rested) = (RegionTime.DateOf(now), now.AddDays(-ArchiveCase.RestDays));
        await EachAsync<DeemAccepted, CaseDeemedAccepted>(
            db.Set<Case>().Where(c => c.AnswerDueAt < now && c.Status == CaseStatus.Received).OrderBy(c => c.AnswerDueAt).Select(c => c.CaseId),
            (op, id, process, stop) => op.RunAsync(id, process, stop), now, cancel);
        await EachAsync<LapseSupplement, SupplementLapsed>(
            db.Set<CaseNotice>().Where(n => n.State == NoticeState.Open && n.AnswerBy < today && n.Kind != NoticeKind.Deferral).OrderBy(n => n.AnswerBy).Select(n => n.NoticeId),
            (op, id, process, stop) => op.RunAsync(id, process, stop), now, cancel);
        var deferrals = db.Set<CaseNotice>().Where(n => n.State == NoticeState.Open && n.Kind == NoticeKind.Deferral).OrderBy(n => n.AnswerBy);
        var (first, last) = (today.AddDays(RemindDeferral.FirstDays), today.AddDays(RemindDeferral.LastDays));
        await EachAsync<RemindDeferral, DeferralReminded>(
            deferrals.Where(n => n.AnswerBy >= today && ((n.AnswerBy <= first && n.RemindedOn == null) || (n.AnswerBy <= last && n.RemindedOn < today)))
                .Select(n => n.NoticeId),
            (op, id, process, stop) => op.RunAsync(id, process, stop), now, cancel);
        await EachAsync<LapseDeferral, DeferralLapsed>(
            deferrals.Where(n => n.AnswerBy < today).Select(n => n.NoticeId), (op, id, process, stop) => op.RunAsync(id, process, stop), now, cancel);
        var remindTo = today.AddDays(RemindRectification.Days);
        await EachAsync<RemindRectification, RectificationReminded>(
            db.Set<CommitmentFollowUp>()
                .Where(f => f.ClosedAt == null && f.State == FollowUpState.Rectifying && f.RemindedAt == null && f.RectifyBy >= today && f.RectifyBy <= remindTo)
                .OrderBy(f => f.RectifyBy).Select(f => f.FollowUpId),
            (op, id, process, stop) => op.RunAsync(id, process, stop), now, cancel);
        await EachAsync<AlertLateFollowUp, FollowUpLate>(
            db.Set<CommitmentFollowUp>()
                .Where(f => f.ClosedAt == null && f.AlertedAt == null
                    && ((f.State == FollowUpState.Due && f.DueAt < now) || (f.State == FollowUpState.Rectifying && f.RectifyBy < today)))
                .OrderBy(f => f.DueAt).Select(f => f.FollowUpId),
            (op, id, process, stop) => op.RunAsync(id, process, stop), now, cancel);
        await EachAsync<LapseSpecialProcedure, SpecialProcedureEnded>(
            db.Set<CaseStep>().Where(s => s.PausedUntil < today).OrderBy(s => s.PausedUntil).Select(s => s.StepId),
            (op, id, process, stop) => op.RunAsync(id, process, stop), now, cancel);
        await EachAsync<ReturnEntrustedStep, EntrustedStepReturned>(
            db.Set<CaseStep>()
                .Where(s => s.ClaimedUnder != null && (s.Status == StepStatus.Claimed || s.Status == StepStatus.Examining)
                    && !db.Set<Delegation>().Any(d => d.DelegationId == s.ClaimedUnder && d.State == DelegationState.Accepted && d.ValidUntil >= today))
                .OrderBy(s => s.DueAt).Select(s => s.StepId),
            (op, id, process, stop) => op.RunAsync(id, process, stop), now, cancel);
        await EachAsync<ExpireDraft, DraftDeleted>(
            db.Set<Draft>().Where(d => d.ExpiresAt <= now).OrderBy(d => d.ExpiresAt).Select(d => d.DraftId),
            (op, id, process, stop) => op.RunAsync(id, process, stop), now, cancel);
        await EachAsync<ArchiveCase, CaseArchived>(
            db.Set<Case>().Where(c => c.ClosedAt < rested && c.Status != CaseStatus.Archived).OrderBy(c => c.ClosedAt).Select(c => c.CaseId),
            (op, id, process, stop) => op.RunAsync(id, process, stop), now, cancel);
    }

    private async Task EachAsync<TOperation, TEvent>(
        IQueryable<Guid> due, Func<TOperation, Guid, ProcessContext, CancellationToken, Task<Outcome<TEvent>>> act,
        DateTimeOffset now, CancellationToken cancel)
        where TOperation : notnull
        where TEvent : notnull
    {
        foreach (var id in await due.Take(Batch).ToListAsync(cancel))
        {
            // A refusal only says that somebody was faster.
            var process = SystemProcess.Create(typeof(TOperation).Name, now);
            await writes.RunAsync<TOperation, TEvent>((op, stop) => act(op, id, process, stop), process, cancel);
        }
    }
}
