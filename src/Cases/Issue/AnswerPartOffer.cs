using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Issue;

/// <summary>The applicant agrees to have a part first or waits for the whole (答复先领意见); the window hears of it.</summary>
public sealed class AnswerPartOffer(AppDbContext db)
{
    public async Task<Outcome<PartAnswered>> RunAsync(Reader reader, Guid caseId, bool agrees, ProcessContext process, CancellationToken cancel)
    {
        var @case = await db.HoldCaseAsync(caseId, cancel);
        if (@case is null || !reader.IsApplicant(@case))
        {
            return CaseRefusals.CaseNotFound;
        }

        if (await db.LastOfferAsync(@case, cancel) is not { Agreed: null } offer)
        {
            return CaseRefusals.NoPartOffered;
        }

        if (@case.Steps.All(step => step.Ended))
        {
            return CaseRefusals.AllDecided;
        }

        offer.Answer(agrees, process.Now);
        var answered = new PartAnswered(caseId, offer.OfferId, agrees);
        db.Record(CaseRows.Stream(caseId), answered, process);
        db.Add(CaseAlert.Of(
            @case, AlertKind.PartAnswered, null, agrees ? $"{@case.Number} 的申请人同意先领已办好的。" : $"{@case.Number} 的申请人要等全部办好一起领。",
            process.Now));
        return answered;
    }
}

internal static class PartOfferRows
{
    /// <summary>The latest offer since the case was last reopened.</summary>
    public static Task<PartOffer?> LastOfferAsync(this AppDbContext db, Case @case, CancellationToken cancel)
    {
        var since = @case.ReopenedAt ?? DateTimeOffset.UnixEpoch;
        return db.Set<PartOffer>().Where(o => o.CaseId == @case.CaseId && o.OfferedAt >= since)
            .OrderByDescending(o => o.OfferedAt).FirstOrDefaultAsync(cancel);
    }
}
