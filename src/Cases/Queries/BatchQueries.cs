using Microsoft.EntityFrameworkCore;
using Suban.Cases.Decision;
using Suban.Cases.Deferrals;
using Suban.Cases.Plans;
using Suban.Cases.Steps;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;

namespace Suban.Cases.Queries;

/// <summary>
/// What may be done with several steps together (批量办理). Refusing, asking for a supplement and writing an opinion are not among them:
/// each of these says something about one application.
/// </summary>
public enum BatchAct
{
    /// <summary>To take in hand (接手).</summary>
    Claim,

    /// <summary>To grant on the opinion that was written of each (同意).</summary>
    Approve,
}

/// <summary>A step chosen to be handled with others.</summary>
/// <param name="Act">What the reader may do with it now; null where it has to be opened by itself.</param>
/// <param name="Apart">Why it has to be.</param>
public sealed record BatchRow(InboxRow Row, BatchAct? Act, string? Apart)
{
    public string? Opinion { get; init; }

    public string? ExaminedByName { get; init; }

    /// <summary>A certificate is made with the grant.</summary>
    public bool Certifies { get; init; }

    /// <summary>Items that only wait for this one.</summary>
    public IReadOnlyList<string> Followers { get; init; } = [];
}

/// <summary>Says of steps chosen in the inbox what can be done with them together, and what that brings (批量办理), before it is done.</summary>
public sealed class BatchQueries(AppDbContext db, PinnedPlans plans, DecisionBars bars, AccountQueries accounts, TimeProvider clock)
{
    /// <param name="chosen">At most a page of the inbox is read.</param>
    public async Task<IReadOnlyList<BatchRow>> ReadAsync(Reader reader, IReadOnlyCollection<Guid> chosen, CancellationToken cancel)
    {
        var (now, ids) = (clock.GetUtcNow(), chosen.Take(InboxQueries.PageSize).ToList());
        var steps = await db.Set<CaseStep>().AsNoTracking()
            .Where(s => ids.Contains(s.StepId) && s.AuthorityId == reader.AuthorityId && s.AcceptedAt != null)
            .OrderBy(s => s.DueAt).ThenBy(s => s.StepId).ToListAsync(cancel);
        var caseIds = steps.Select(s => s.CaseId).Distinct().ToList();
        var cases = await db.Set<Case>().AsNoTracking().Where(c => caseIds.Contains(c.CaseId)).ToDictionaryAsync(c => c.CaseId, cancel);
        var waiting = (await db.Set<CaseStep>().AsNoTracking()
            .Where(s => caseIds.Contains(s.CaseId) && s.Status == StepStatus.Waiting).ToListAsync(cancel)).ToLookup(s => s.CaseId);
        var deferred = (await db.Set<CaseNotice>().AsNoTracking()
            .Where(n => caseIds.Contains(n.CaseId) && n.Kind == NoticeKind.Deferral && n.State == NoticeState.Open).ToListAsync(cancel)).ToLookup(n => n.CaseId);
        var barred = await bars.OfAsync(steps, now, cancel);
        var examiners = await accounts.NamesAsync([.. steps.Select(s => s.ExaminedBy).OfType<Guid>().Distinct()], cancel);

        var rows = new List<BatchRow>(steps.Count);
        foreach (var step in steps)
        {
            var @case = cases[step.CaseId];
            var plan = await plans.GetAsync(db, @case.PlanId, cancel);
            var held = deferred[step.CaseId].FirstOrDefault(notice => plan.Needs(step, notice));
            var (act, apart) = Of(reader, @case, step, barred.GetValueOrDefault(step.StepId) ?? (held is null ? null : CaseRefusals.DeferralOpen(step.ItemName, held)));
            rows.Add(new BatchRow(InboxQueries.Row(step, @case.Title, @case.ApplicantName, reader, now), act, apart)
            {
                Opinion = step.Opinion,
                ExaminedByName = step.ExaminedBy is { } examiner ? examiners.GetValueOrDefault(examiner) : null,
                Certifies = plan.FindComponent(step.PartKey)!.Issues.Count > 0,
                Followers = [.. waiting[step.CaseId].Where(s => plan.ComesAfter(s.PartKey, step.PartKey)).Select(s => s.ItemName)],
            });
        }

        return rows;
    }

    private static (BatchAct? Act, string? Apart) Of(Reader reader, Case @case, CaseStep step, Refusal? bar) =>
        @case.CheckOwn(reader) is { } own ? (null, own.Message)
        : !reader.IsWhere(step) ? (null, CaseRefusals.StepWithSystem(step.ItemName).Message)
        : step.Status is StepStatus.Ready && reader.Has(Role.Examiner) ? (BatchAct.Claim, null)
        : step.Status is StepStatus.Examining && reader.Approves(step) ? bar is null ? (BatchAct.Approve, null) : (null, bar.Message)
        : step.Status is StepStatus.Claimed && step.ClaimedBy == reader.AccountId ? (null, "审查意见要一件一件写。")
        : (null, CaseRefusals.StepNotInState(step.ItemName, step.Status).Message);
}
