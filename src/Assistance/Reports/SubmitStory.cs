using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Reports;

/// <summary>Submits a typical case for review (报送案例).</summary>
public sealed class SubmitStory(AppDbContext db)
{
    /// <param name="seen">The state whoever submits saw.</param>
    public async Task<Outcome<StorySubmitted>> RunAsync(Reader reader, Guid storyId, int seen, ProcessContext process, CancellationToken cancel)
    {
        var found = await db.Set<CaseStory>().Where(s => s.Region == process.Region && s.AuthorityId == reader.AuthorityId).StoryAsync(storyId, seen, cancel);
        if (!found.TryGet(out var story))
        {
            return found.Refusal;
        }

        var outcome = story.Submit();
        if (outcome.TryGet(out var submitted))
        {
            db.Record(ReportRows.OfStory(storyId), submitted, process);
        }

        return outcome;
    }
}
