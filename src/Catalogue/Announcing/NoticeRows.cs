using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Catalogue.Announcing;

/// <summary>Finds the rows that acts on notices begin with.</summary>
internal static class NoticeRows
{
    public static string Stream(Guid noticeId) => $"notice/{noticeId}";

    public static Task<NoticeDraft?> NoticeAsync(this AppDbContext db, string region, Guid noticeId, CancellationToken cancel) =>
        db.Set<NoticeDraft>().SingleOrDefaultAsync(n => n.Region == region && n.NoticeDraftId == noticeId, cancel);
}
