using Microsoft.EntityFrameworkCore;
using Suban.Cases.Commitments;
using Suban.Cases.Delegations;
using Suban.Cases.Hearings;
using Suban.Cases.Issue;
using Suban.Cases.Referrals;
using Suban.Cases.Visits;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation.Access;

namespace Suban.Cases.Queries;

/// <summary>What an applicant is asked or told besides notices: a part first, a hearing, a visit, the check of a commitment.</summary>
public sealed record ApplicantCalls(IReadOnlyList<string> Part, IReadOnlyList<HearingView> Hearings, IReadOnlyList<VisitView> Visits)
{
    public IReadOnlyList<FollowUpView> Commitments { get; init; } = [];

    /// <summary>Those he may still ask for.</summary>
    public IEnumerable<HearingView> Offered(DateOnly today) =>
        Hearings.Where(hearing => hearing.State is HearingState.Offered && today <= hearing.AskBy);

    public IEnumerable<HearingView> Ahead => Hearings.Where(hearing => hearing.State is HearingState.Asked or HearingState.Arranged);
}

/// <param name="Agreed">Null until he has answered.</param>
public sealed record PartOfferView(bool? Agreed, DateTimeOffset OfferedAt, IReadOnlyList<Guid> Steps);

/// <summary>Reads hearings, interested persons, visits and referrals for the department, and what of it concerns the applicant.</summary>
public sealed class ProceedingQueries(AppDbContext db, FieldCipher cipher, FileStore files, FollowUpQueries followUps, TimeProvider clock)
{
    internal async Task<Proceedings> OfStepAsync(CaseStep step, CancellationToken cancel)
    {
        var hearing = await db.HearingOfAsync(step, cancel);
        var parties = await db.Set<ThirdParty>().AsNoTracking().Where(p => p.StepId == step.StepId).OrderBy(p => p.InformedAt).ToListAsync(cancel);
        var referrals = await db.Set<StepReferral>().AsNoTracking().Where(r => r.StepId == step.StepId).OrderByDescending(r => r.ReferredAt).ToListAsync(cancel);
        return new Proceedings(
            hearing is null ? null : HearingView.Of(hearing, step.ItemName),
            parties.ConvertAll(p => new ThirdPartyView(
                p.ThirdPartyId, p.Name, Open(p), p.Interest,
                p.ToldHow, p.AnswerBy, p.InformedAt, p.Statement, p.StatedAt)),
            await VisitsAsync([step], open: false, cancel),
            referrals.ConvertAll(r => new ReferralView(
                r.Target, r.Addressee, r.Question, r.Opinion, r.AnswerBy, r.ReferredByName, r.ReferredAt, r.Answer, r.AnsweredByName, r.Document,
                r.AnsweredAt)))
        {
            FollowUp = await followUps.OfStepAsync(step.StepId, cancel),
        };
    }

    /// <summary>The latest offer of a part, for who issues.</summary>
    public async Task<PartOfferView?> OfferAsync(Guid caseId, CancellationToken cancel) =>
        await db.Set<Case>().AsNoTracking().SingleOrDefaultAsync(c => c.CaseId == caseId, cancel) is { } @case &&
        await db.LastOfferAsync(@case, cancel) is { } offer
            ? new PartOfferView(offer.Agreed, offer.OfferedAt, offer.Steps)
            : null;

    /// <summary>What waits for the applicant of a case, or stands in his calendar.</summary>
    public async Task<ApplicantCalls> OfApplicantAsync(Reader reader, Guid caseId, CancellationToken cancel)
    {
        var @case = await db.Set<Case>().AsNoTracking().OwnOf(reader).Include(c => c.Steps).SingleOrDefaultAsync(c => c.CaseId == caseId, cancel);
        if (@case is null)
        {
            return new ApplicantCalls([], [], []);
        }

        var commitments = @case.Steps.Any(step => step.Status is StepStatus.Granted) ? await followUps.OfCaseAsync(caseId, cancel) : [];
        var running = @case.Steps.Where(step => !step.Ended || commitments.Any(c => c.Open && c.StepId == step.StepId)).ToList();
        if (running.Count == 0)
        {
            return new ApplicantCalls([], [], []) { Commitments = commitments };
        }

        var offer = await db.LastOfferAsync(@case, cancel);
        var hearings = new List<HearingView>();
        foreach (var step in running)
        {
            if (await db.HearingOfAsync(step, cancel) is { } hearing)
            {
                hearings.Add(HearingView.Of(hearing, step.ItemName));
            }
        }

        return new ApplicantCalls(
            offer is { Agreed: null } ? [.. @case.Steps.Where(step => offer.Steps.Contains(step.StepId)).Select(step => step.ItemName)] : [],
            hearings, await VisitsAsync(running, open: true, cancel))
        {
            Commitments = commitments,
        };
    }

    /// <summary>A photograph for those who work on its step; null for anybody else.</summary>
    public async Task<OpenedFile?> OpenPhotoAsync(Reader reader, Guid photoId, CancellationToken cancel)
    {
        var found = await (
            from photo in db.Set<VisitPhoto>().AsNoTracking()
            join visit in db.Set<SiteVisit>() on photo.VisitId equals visit.VisitId
            join step in db.Set<CaseStep>() on visit.StepId equals step.StepId
            where photo.PhotoId == photoId
            select new { photo.FileId, step }).SingleOrDefaultAsync(cancel);
        if (found is null)
        {
            return null;
        }

        await db.ShowEntrustedAsync(reader, found.step, clock.GetUtcNow(), cancel);
        return reader.WorksOn(found.step) ? await files.OpenAsync(found.FileId, cancel) : null;
    }

    private string? Open(ThirdParty party) =>
        party.Contact is { } contact ? cipher.Open(InformThirdParty.ContactColumn, party.ThirdPartyId, contact) : null;

    private async Task<IReadOnlyList<VisitView>> VisitsAsync(List<CaseStep> steps, bool open, CancellationToken cancel)
    {
        var ids = steps.ConvertAll(step => step.StepId);
        var visits = await db.Set<SiteVisit>().AsNoTracking().Where(v => ids.Contains(v.StepId) && (!open || v.RecordedAt == null))
            .OrderByDescending(v => v.ArrangedAt).ToListAsync(cancel);
        var of = visits.ConvertAll(v => v.VisitId);
        var photos = of.Count == 0 ? [] : await db.Set<VisitPhoto>().AsNoTracking().Where(p => of.Contains(p.VisitId)).OrderBy(p => p.AddedAt).ToListAsync(cancel);
        return visits.ConvertAll(visit => VisitView.Of(
            visit, steps.First(step => step.StepId == visit.StepId).ItemName, photos.Where(photo => photo.VisitId == visit.VisitId)));
    }
}
