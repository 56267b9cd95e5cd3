using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Reports;

/// <summary>Adopts a typical case, or gives it back with the reason (审核案例); never the one who wrote it.</summary>
public sealed class ReviewStory(AppDbContext db)
{
    /// <param name="seen">The state whoever reviews read.</param>
    /// <param name="adopted">False gives it back, with the opinion.</param>
    public async Task<Outcome<StoryReviewed>> RunAsync(
        Reader reader, Guid storyId, int seen, bool adopted, string opinion, ProcessContext process, CancellationToken cancel)
    {
        if (new FormFaults().Text("Opinion", "退回的原因", opinion, EditedText.MostInText, optional: adopted).Refusal is { } refusal)
        {
            return refusal;
        }

        var found = await db.Set<CaseStory>().Where(s => s.Region == process.Region && s.State != StoryState.Draft).StoryAsync(storyId, seen, cancel);
        if (!found.TryGet(out var story))
        {
            return found.Refusal;
        }

        var outcome = story.Review(reader.AccountId, reader.Name, adopted ? null : opinion.Trim());
        if (outcome.TryGet(out var reviewed))
        {
            db.Record(ReportRows.OfStory(storyId), reviewed, process);
        }

        return outcome;
    }
}
