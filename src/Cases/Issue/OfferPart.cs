using System.Text.Json;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Issue;

/// <summary>
/// Offers the applicant what is decided before the rest (征求先领意见). He agrees or declines on his page; what he declined is not
/// offered again until there is more.
/// </summary>
public sealed class OfferPart(AppDbContext db, ApplicantMessages messages)
{
    public async Task<Outcome<PartOffered>> RunAsync(Reader reader, Guid caseId, int seenRevision, ProcessContext process, CancellationToken cancel)
    {
        var @case = await db.HoldCaseAsync(caseId, cancel);
        if (@case is null || !reader.IsIssuerOf(@case))
        {
            return CaseRefusals.CaseNotFound;
        }

        var ready = @case.Steps.Where(step => step.Issuable).ToList();
        var last = await db.LastOfferAsync(@case, cancel);
        if ((@case.CheckRevision(seenRevision) ?? Check(@case, ready, last)) is { } no)
        {
            return no;
        }

        var steps = ready.ConvertAll(step => step.StepId);
        var offer = new PartOffer
        {
            OfferId = Guid.CreateVersion7(process.Now),
            CaseId = caseId,
            StepsJson = JsonSerializer.Serialize(steps),
            OfferedByName = reader.Name,
            OfferedAt = process.Now,
        };
        db.Add(offer);
        var offered = new PartOffered(caseId, offer.OfferId, steps);
        db.Record(CaseRows.Stream(caseId), offered, process);
        messages.PartOffered(@case, ready, process);
        return offered;
    }

    private static Refusal? Check(Case @case, List<CaseStep> ready, PartOffer? last) =>
        ready.Count == 0 ? CaseRefusals.NothingToIssue
        : @case.Steps.All(step => step.Ended) ? CaseRefusals.AllDecided
        : last switch
        {
            null => null,
            { Agreed: null } => CaseRefusals.PartOffered,
            { Agreed: true } => ready.Exists(step => last.Steps.Contains(step.StepId)) ? CaseRefusals.PartAgreed : null,
            _ => ready.TrueForAll(step => last.Steps.Contains(step.StepId)) ? CaseRefusals.PartDeclined : null,
        };
}
