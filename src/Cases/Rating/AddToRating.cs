using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Rating;

/// <summary>Adds to a rating once (追加评价); the rating itself stays as it was.</summary>
public sealed class AddToRating(AppDbContext db)
{
    public async Task<Outcome<RatingAdded>> RunAsync(Reader reader, Guid caseId, string words, ProcessContext process, CancellationToken cancel)
    {
        var @case = await db.HoldCaseAsync(caseId, cancel);
        if (@case is null || !reader.IsApplicant(@case))
        {
            return CaseRefusals.CaseNotFound;
        }

        if (string.IsNullOrWhiteSpace(words))
        {
            return CaseRefusals.Missing("words", "请填写追加的评价");
        }

        var rating = await db.Set<ServiceRating>().SingleOrDefaultAsync(r => r.CaseId == caseId, cancel);
        if (rating is not { AddedAt: null })
        {
            return rating is null ? CaseRefusals.NotRateable : CaseRefusals.RatedTwice;
        }

        rating.AddOnce(words, process.Now);
        var added = new RatingAdded(caseId, rating.RatingId, words);
        db.Record(CaseRows.Stream(caseId), added, process);
        return added;
    }
}
