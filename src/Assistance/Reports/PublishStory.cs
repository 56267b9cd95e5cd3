using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Assistance.Reports;

/// <summary>Shows an adopted typical case to everybody, or takes it back (公布案例).</summary>
public sealed class PublishStory(AppDbContext db)
{
    /// <param name="seen">The state whoever publishes saw.</param>
    public async Task<Outcome<StoryPublished>> RunAsync(Guid storyId, int seen, bool published, ProcessContext process, CancellationToken cancel)
    {
        var found = await db.Set<CaseStory>().Where(s => s.Region == process.Region && s.State != StoryState.Draft).StoryAsync(storyId, seen, cancel);
        if (!found.TryGet(out var story))
        {
            return found.Refusal;
        }

        var outcome = story.Publish(published, process.Now);
        if (outcome.TryGet(out var done))
        {
            db.Record(ReportRows.OfStory(storyId), done, process);
        }

        return outcome;
    }
}
