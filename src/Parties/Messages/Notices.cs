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
        Matter = notice.ActBy is null ? notice.Matter : NoticeMatter.Action,
        Reference = notice.Reference,
        Region = notice.Region,
        SentAt = now,
    });
}

/// <summary>What a notice says: what happened, what to do, where and by when.</summary>
/// <param name="Body">No identity or telephone numbers: notices are stored in the clear.</param>
public sealed record Notice(string Title, string Body)
{
    /// <summary>A path of this site.</summary>
    public string? Link { get; init; }

    /// <summary>The last day for what the party has to do; whatever has one asks for something.</summary>
    public DateOnly? ActBy { get; init; }

    public NoticeMatter Matter { get; init; }

    /// <summary>The number of the case, by which people ask for it; null where it is about none.</summary>
    public string? Reference { get; init; }

    /// <summary>Whose telephone and words stand in what is sent outside; null for the installation's own.</summary>
    public string? Region { get; init; }
}

/// <summary>How much a party would miss by not reading.</summary>
public enum NoticeMatter
{
    Progress,

    /// <summary>The party has to do something.</summary>
    Action,

    /// <summary>Something is decided or can be fetched.</summary>
    Result,
}
