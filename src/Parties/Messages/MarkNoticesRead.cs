using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Parties.Messages;

/// <summary>Marks a party's notices as read (已读).</summary>
public sealed class MarkNoticesRead(AppDbContext db)
{
    /// <param name="noticeId">One notice; null marks them all.</param>
    public async Task<Outcome<NoticesRead>> RunAsync(Guid partyId, Guid? noticeId, ProcessContext process, CancellationToken cancel)
    {
        var unread = await db.Set<NoticeRow>()
            .Where(n => n.PartyId == partyId && n.ReadAt == null && (noticeId == null || n.NoticeId == noticeId))
            .ToListAsync(cancel);
        foreach (var notice in unread)
        {
            notice.Read(process.Now);
        }

        return new NoticesRead(partyId, unread.Count);
    }
}

/// <summary>A party read its notices; kept out of the journal, which is about acts.</summary>
public sealed record NoticesRead(Guid PartyId, int Count);
