using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Suban.Kernel;
using Suban.Kernel.Jobs;

namespace Suban.Catalogue.Editing;

/// <summary>Publishes the drafts whose day has come.</summary>
internal sealed partial class PublishDueThemes(
    AppDbContext db, ThemePublisher publisher, TimeProvider time, ILogger<PublishDueThemes> log) : IPeriodicJob
{
    public static TimeSpan Interval => TimeSpan.FromMinutes(5);

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var today = RegionTime.DateOf(now);
        var due = await db.Set<ThemeDraft>().AsNoTracking()
            .Where(d => d.Stage == ThemeStage.Scheduled && d.PublishOn <= today)
            .OrderBy(d => d.Region).ThenBy(d => d.Number)
            .Select(d => new { d.Region, d.Number }).ToListAsync(cancel);
        foreach (var draft in due)
        {
            var process = SystemProcess.Create(nameof(PublishTheme), now, draft.Region);
            var outcome = await publisher.PublishAsync(draft.Number, "按期发布", process, cancel);
            if (outcome.Refusal is { } refusal)
            {
                LogRefused(draft.Region, draft.Number, refusal.Message);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Theme {Number} of {Region} is due and was not published: {Reason}")]
    private partial void LogRefused(string region, int number, string reason);
}
