using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Assistance.Reports;

/// <summary>Finds the row that an act on a report or a typical case begins with.</summary>
internal static class ReportRows
{
    public static string Stream(Guid reportId) => $"assist-report/{reportId}";

    public static string OfSample(Guid sampleId) => $"assist-sample/{sampleId}";

    public static string OfStory(Guid storyId) => $"assist-story/{storyId}";

    public static IQueryable<ProgressReport> OfUnit(this IQueryable<ProgressReport> reports, ReportUnit unit) =>
        reports.Where(r => r.Region == unit.Region && r.FromRegion == unit.FromRegion && r.AuthorityId == unit.AuthorityId);

    /// <param name="seen">The state whoever acts saw.</param>
    public static async Task<Outcome<ProgressReport>> ReportAsync(this IQueryable<ProgressReport> reports, Guid reportId, int seen, CancellationToken cancel) =>
        await reports.SingleOrDefaultAsync(r => r.ProgressReportId == reportId, cancel) is not { } report
            ? ReportRefusals.NotFound
            : report.Revision == seen ? report : ReportRefusals.Changed;

    /// <param name="seen">The state whoever acts saw.</param>
    public static async Task<Outcome<CaseStory>> StoryAsync(this IQueryable<CaseStory> stories, Guid storyId, int seen, CancellationToken cancel) =>
        await stories.SingleOrDefaultAsync(s => s.CaseStoryId == storyId, cancel) is not { } story
            ? ReportRefusals.StoryNotFound
            : story.Revision == seen ? story : ReportRefusals.Changed;
}
