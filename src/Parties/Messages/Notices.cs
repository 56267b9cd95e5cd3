using Suban.Kernel;

namespace Suban.Parties.Messages;

/// <summary>Tells a party something in the application (站内消息), inside the transaction of whatever happened.</summary>
public static class Notices
{
    public static void Tell(AppDbContext db, Guid partyId, Notice notice, DateTimeOffset now) => db.Insert(new NoticeRow
    {
        NoticeId = Guid.CreateVersion7(now),
        PartyId = partyId,
        Title = notice.Title,
        Body = notice.Body,
        Link = notice.Link,
        ActBy = notice.ActBy,
        SentAt = now,
    });
}

/// <summary>What a notice says: what happened, what to do, where and by when.</summary>
/// <param name="Body">No identity or telephone numbers: notices are stored in the clear.</param>
public sealed record Notice(string Title, string Body)
{
    /// <summary>A path of this site.</summary>
    public string? Link { get; init; }

    public DateOnly? ActBy { get; init; }
}
