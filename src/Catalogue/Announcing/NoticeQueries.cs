using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Catalogue.Announcing;

/// <summary>A notice as editors and reviewers see it.</summary>
/// <param name="Remark">Why it was sent back or taken down.</param>
public sealed record NoticeView(
    Guid NoticeId, string Title, string Text, DateOnly From, DateOnly? Until, NoticeStage Stage, int Revision, Guid WrittenBy, string WrittenByName,
    DateTimeOffset ChangedAt, string? ReviewedByName, DateTimeOffset? ReviewedAt, string? Remark);

/// <summary>Reads the notices a region's editors wrote.</summary>
public sealed class NoticeQueries(AppDbContext db)
{
    private const int Most = 100;

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<NoticeView>> AllAsync(string region, CancellationToken cancel) =>
    [
        .. (await db.Set<NoticeDraft>().AsNoTracking().Where(n => n.Region == region).OrderByDescending(n => n.ChangedAt).Take(Most).ToListAsync(cancel))
            .Select(Of),
    ];

    public async Task<NoticeView?> FindAsync(string region, Guid noticeId, CancellationToken cancel) =>
        await db.Set<NoticeDraft>().AsNoTracking().SingleOrDefaultAsync(n => n.Region == region && n.NoticeDraftId == noticeId, cancel) is { } row
            ? Of(row)
            : null;

    private static NoticeView Of(NoticeDraft row) => new(
        row.NoticeDraftId, row.Title, row.Text, row.ShownFrom, row.ShownUntil, row.Stage, row.Revision, row.WrittenBy, row.WrittenByName,
        row.ChangedAt, row.ReviewedByName, row.ReviewedAt, row.Remark);
}
