using Microsoft.EntityFrameworkCore;
using Suban.Cases.Commitments;
using Suban.Cases.Delegations;
using Suban.Cases.Hearings;
using Suban.Cases.Issue;
using Suban.Cases.Plans;
using Suban.Catalogue.Compiling;
using Suban.Certificates.Papers;
using Suban.Kernel;
using Suban.Kernel.Journal;
using Suban.Organisation;

namespace Suban.Cases.Papers;

/// <summary>Prepares one paper of a case (文书) from what the case itself holds, under the seal of the authority that answers for it.</summary>
public sealed class PreparePaper(AppDbContext db, PinnedPlans plans, Authorities authorities, PaperWords words, JournalReader journal, IssuePaper issue)
{
    private const string WindowAuthority = "service-bureau";

    public async Task<Outcome<PaperIssued>> RunAsync(PaperOrder order, ProcessContext process, CancellationToken cancel)
    {
        var @case = await db.Set<Case>().AsNoTracking().Include(c => c.Steps.OrderBy(s => s.Position))
            .SingleOrDefaultAsync(c => c.CaseId == order.CaseId, cancel);
        if (@case is null)
        {
            return CaseRefusals.CaseNotFound;
        }

        var plan = await plans.GetAsync(db, @case.PlanId, cancel);
        var step = @case.Steps.FirstOrDefault(s =>
            s.StepId == order.SubjectId || s.Delays.Procedures.Any(procedure => procedure.ProcedureId == order.SubjectId));
        var notice = await db.Set<CaseNotice>().AsNoTracking().SingleOrDefaultAsync(n => n.NoticeId == order.SubjectId, cancel);
        var about = step ?? @case.Steps.SingleOrDefault(s => s.StepId == notice?.StepId);
        var authority = about is not null ? authorities.Find(about.AuthorityId) : authorities.Find(@case.Region, WindowAuthority);
        if (authority is null)
        {
            return CaseRefusals.AuthorityMissing(WindowAuthority);
        }

        var draft = new PaperDraft
        {
            Kind = KindOf(order.Paper),
            Region = @case.Region,
            Issuer = authority,
            Holder = @case.ApplicantName,
            HolderPartyId = @case.PartyId,
            CaseId = @case.CaseId,
            Subject = about?.ItemName,
            Number = order.Paper is CasePaper.Receipt ? @case.Number : null,
            Content = Entrusted(await ContentAsync(order, @case, plan, step, notice, cancel), order.Paper, await DelegationAsync(about, order.Paper, cancel)),
        };
        return await issue.RunAsync(draft, process with { Region = @case.Region }, cancel);
    }

    private static PaperContent Entrusted(PaperContent content, CasePaper paper, Delegation? by) => by is { NamesGrantee: true }
        ? PaperWords.Entrusted(content, paper, DelegationWords.Acting(by.GranteeName, by.GrantorName, by.Kind, by.DocumentNumber))
        : content;

    /// <summary>Under which delegation the step was decided, or is handled.</summary>
    private async Task<Delegation?> DelegationAsync(CaseStep? step, CasePaper paper, CancellationToken cancel) =>
        (paper is CasePaper.Approval or CasePaper.Denial ? step?.DecidedUnder : step?.ClaimedUnder) is { } id
            ? await db.Set<Delegation>().AsNoTracking().SingleOrDefaultAsync(d => d.DelegationId == id, cancel)
            : null;

    private static PaperKind KindOf(CasePaper paper) => paper switch
    {
        CasePaper.Receipt => PaperKind.Receipt,
        CasePaper.AcceptanceNotice => PaperKind.AcceptanceNotice,
        CasePaper.OneTimeNotice => PaperKind.OneTimeNotice,
        CasePaper.SupplementNotice => PaperKind.SupplementNotice,
        CasePaper.SpecialProcedure => PaperKind.SpecialProcedure,
        CasePaper.Extension => PaperKind.Extension,
        CasePaper.RefusalOfAcceptance => PaperKind.RefusalOfAcceptance,
        CasePaper.Approval => PaperKind.Approval,
        CasePaper.Denial => PaperKind.Denial,
        CasePaper.HandOver => PaperKind.HandOver,
        CasePaper.DeferralPromise => PaperKind.DeferralPromise,
        CasePaper.DeferralNotice => PaperKind.DeferralNotice,
        CasePaper.Commitment => PaperKind.Commitment,
        CasePaper.Rectification => PaperKind.Rectification,
        CasePaper.Revocation => PaperKind.Revocation,
        CasePaper.HearingNotice => PaperKind.HearingNotice,
    };

    private async Task<PaperContent> ContentAsync(
        PaperOrder order, Case @case, ThemePlan plan, CaseStep? step, CaseNotice? notice, CancellationToken cancel) => order.Paper switch
        {
            CasePaper.Receipt => words.Receipt(@case, plan, await MaterialsAsync(@case, cancel)),
            CasePaper.AcceptanceNotice => words.Acceptance(@case, plan),
            CasePaper.OneTimeNotice or CasePaper.SupplementNotice => words.Notice(@case, notice!),
            CasePaper.DeferralPromise or CasePaper.DeferralNotice => words.Deferral(@case, notice!),
            CasePaper.Commitment => words.Commitment(@case, step!, plan.FindComponent(step!.PartKey)!),
            CasePaper.Rectification or CasePaper.Revocation => words.FollowUp(
                @case, await db.Set<CommitmentFollowUp>().AsNoTracking().SingleAsync(f => f.StepId == step!.StepId, cancel)),
            CasePaper.HearingNotice => words.Hearing(
                @case, step!, await db.Set<Hearing>().AsNoTracking().Where(h => h.StepId == step!.StepId).OrderByDescending(h => h.OfferedAt).FirstAsync(cancel)),
            CasePaper.SpecialProcedure => words.Procedure(@case, step!, step!.Delays.Procedures.Single(p => p.ProcedureId == order.SubjectId)),
            CasePaper.Extension => words.Extension(@case, step!, step!.Delays.Extension!),
            CasePaper.RefusalOfAcceptance => words.Refusal(@case, await RefusedAsync(@case, cancel)),
            CasePaper.Approval => words.Approval(@case, step!),
            CasePaper.Denial => words.Denial(@case, plan, step!),
            CasePaper.HandOver => words.HandOver(
                @case, await db.Set<CaseIssue>().AsNoTracking().SingleAsync(i => i.IssueId == order.SubjectId, cancel)),
        };

    private Task<List<CaseMaterial>> MaterialsAsync(Case @case, CancellationToken cancel) =>
        db.Set<CaseMaterial>().AsNoTracking().Where(m => m.CaseId == @case.CaseId).ToListAsync(cancel);

    private async Task<Acceptance.AcceptanceRefused> RefusedAsync(Case @case, CancellationToken cancel) =>
        (await journal.ReadAsync(CaseRows.Stream(@case.CaseId), cancel))
        .Last(entry => entry.Is<Acceptance.AcceptanceRefused>()).As<Acceptance.AcceptanceRefused>();
}
