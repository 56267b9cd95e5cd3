using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Parties.Messages;

/// <summary>Reads a party's notices.</summary>
public sealed class NoticeQueries(AppDbContext db)
{
    private const int PageSize = 20;

    public Task<int> UnreadAsync(Guid partyId, CancellationToken cancel) =>
        db.Set<NoticeRow>().CountAsync(n => n.PartyId == partyId && n.ReadAt == null, cancel);

    /// <summary>Newest first.</summary>
    /// <param name="before">The previous page's <see cref="Slice{T}.Next"/>.</param>
    public async Task<Slice<NoticeLine>> ListAsync(Guid partyId, string? before, CancellationToken cancel)
    {
        var until = long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds) && microseconds <= 253_402_300_799_999_999
            ? DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond)
            : DateTimeOffset.MaxValue;
        var found = await db.Set<NoticeRow>()
            .Where(n => n.PartyId == partyId && n.SentAt < until)
            .OrderByDescending(n => n.SentAt)
            .Take(2 * PageSize)
            .Select(n => new NoticeLine(n.NoticeId, n.Title, n.Body, n.Link, n.ActBy, n.SentAt, n.ReadAt != null))
            .ToListAsync(cancel);

        // Several notices of one act share an instant and stay on one page.
        var rows = found.Count <= PageSize ? found : found.FindAll(n => n.SentAt >= found[PageSize - 1].SentAt);
        return new Slice<NoticeLine>(rows, found.Count > rows.Count ? Key(rows[^1].SentAt) : null);
    }

    /// <summary>Everybody's between two instants, oldest first, for those who carry them outside the site.</summary>
    public async Task<IReadOnlyList<SentNotice>> SentAsync(DateTimeOffset from, DateTimeOffset to, int most, CancellationToken cancel) =>
        await db.Set<NoticeRow>().AsNoTracking()
            .Where(n => n.SentAt >= from && n.SentAt <= to)
            .OrderBy(n => n.SentAt).Take(most)
            .Select(n => new SentNotice(n.NoticeId, n.PartyId, n.Title, n.Body, n.SentAt)
            {
                Link = n.Link, ActBy = n.ActBy, Matter = n.Matter, Reference = n.Reference, Region = n.Region,
            })
            .ToListAsync(cancel);

    private static string Key(DateTimeOffset sentAt) =>
        ((sentAt - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture);
}

public sealed record NoticeLine(Guid NoticeId, string Title, string Body, string? Link, DateOnly? ActBy, DateTimeOffset SentAt, bool Read);

/// <summary>A notice as it was sent.</summary>
public sealed record SentNotice(Guid NoticeId, Guid PartyId, string Title, string Body, DateTimeOffset SentAt)
{
    public string? Link { get; init; }

    public DateOnly? ActBy { get; init; }

    public NoticeMatter Matter { get; init; }

    public string? Reference { get; init; }

    public string? Region { get; init; }
}
