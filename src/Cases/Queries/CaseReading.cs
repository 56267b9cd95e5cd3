using Microsoft.EntityFrameworkCore;
using Suban.Cases.Issue;
using Suban.Cases.Plans;
using Suban.Cases.Signing;
using Suban.Catalogue.Compiling;
using Suban.Kernel;

namespace Suban.Cases.Queries;

/// <summary>Loads a case without tracking and reads its steps and notices with their clocks; the pages of applicant, window and department share it.</summary>
public sealed class CaseReading(AppDbContext db, PinnedPlans plans, CaseClocks clocks, TimeProvider clock)
{
    internal DateTimeOffset Now => clock.GetUtcNow();

    internal async Task<ReadCase?> LoadAsync(IQueryable<Case> scoped, CancellationToken cancel)
    {
        var @case = await scoped.AsNoTracking().Include(c => c.Steps.OrderBy(s => s.Position)).SingleOrDefaultAsync(cancel);
        if (@case is null)
        {
            return null;
        }

        var plan = await plans.GetAsync(db, @case.PlanId, cancel);
        var notices = await db.Set<CaseNotice>().AsNoTracking().Where(n => n.CaseId == @case.CaseId).OrderBy(n => n.IssuedAt).ToListAsync(cancel);
        return new ReadCase(@case, plan, notices);
    }

    internal IReadOnlyList<StepView> Steps(ReadCase read) => [.. read.Case.Steps.Select(step => Step(read, step))];

    internal StepView Step(ReadCase read, CaseStep step)
    {
        var component = read.Plan.FindComponent(step.PartKey)!;
        return new StepView(
            step.StepId, step.PartKey, step.ItemName, step.AuthorityName, step.Status, StatusWords.Of(step), step.Revision, step.Number,
            component.Stage, [.. component.After.Select(key => read.Plan.FindComponent(key)?.Name ?? key)],
            clocks.OfStep(read.Case, step, component, read.Notices, Now), clocks.OfDelivery(read.Case, step, Now),
            step.Reason, step.Basis, step.CertificateId, step.ClaimedByName, step.DecidedAt, step.DeliveredAt)
        {
            Committed = component.FollowUpWorkingDays is not null,
        };
    }

    internal IReadOnlyList<NoticeView> Notices(ReadCase read) => [.. read.Notices.Select(notice => Notice(read, notice))];

    internal NoticeView Notice(ReadCase read, CaseNotice notice) => new(
        notice.NoticeId, notice.StepId, notice.Kind, notice.State, notice.Items, notice.IssuedAt, notice.AnswerBy, notice.Contact,
        notice.Renews is not null, clocks.OfSupplement(read.Case, notice, Now));

    /// <summary>Who signed the application beside the applicant.</summary>
    internal async Task<IReadOnlyList<CoSignature>> SignaturesAsync(Guid caseId, CancellationToken cancel) =>
        await db.Set<DraftSigner>().AsNoTracking().Where(s => s.DraftId == caseId && s.SignedAt != null)
            .OrderBy(s => s.SignedAt).Select(s => new CoSignature(s.Name, s.SignedAt!.Value, s.OnPaperBy)).ToListAsync(cancel);

    internal async Task<IReadOnlyList<IssueView>> IssuesAsync(Case @case, CancellationToken cancel)
    {
        var issues = await db.Set<CaseIssue>().AsNoTracking().Where(i => i.CaseId == @case.CaseId).OrderBy(i => i.IssuedAt).ToListAsync(cancel);
        return
        [
            .. issues.Select(issue => new IssueView(
                issue.IssueId, issue.Method, issue.ReceiverName, issue.Partial, issue.IssuedAt, issue.PostOrder, issue.DeliveredAt,
                [.. @case.Steps.Where(step => step.IssueId == issue.IssueId).Select(step => step.ItemName)], issue.Extras)),
        ];
    }
}

/// <summary>One who signed the application beside the applicant (共同签字).</summary>
/// <param name="OnPaperBy">The clerk who took it on paper; null for one given on an own device.</param>
public sealed record CoSignature(string Name, DateTimeOffset At, string? OnPaperBy);

internal sealed record ReadCase(Case Case, ThemePlan Plan, List<CaseNotice> Notices);
