using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Messaging.Deliveries;

/// <summary>Reads what was sent outside the site and what became of it.</summary>
public sealed class DeliveryQueries(AppDbContext db)
{
    private const int PageSize = 50;

    /// <summary>Of the reader's region and those below it, newest first.</summary>
    /// <param name="state">Only those in it; null for all.</param>
    /// <param name="before">The previous page's <see cref="Slice{T}.Next"/>.</param>
    public async Task<Slice<DeliveryLine>> ListAsync(Reader reader, DeliveryState? state, string? before, CancellationToken cancel)
    {
        var scope = reader.RegionScope;
        var wanted = db.Set<MessageDelivery>().AsNoTracking().Where(d => d.Region.StartsWith(scope) && (state == null || d.State == state));
        if (Keyset.Read(before) is { } key)
        {
            wanted = wanted.Where(d => d.CreatedAt < key.At || (d.CreatedAt == key.At && d.MessageDeliveryId < key.Id));
        }

        var found = await wanted.OrderByDescending(d => d.CreatedAt).ThenByDescending(d => d.MessageDeliveryId).Take(PageSize + 1).ToListAsync(cancel);
        var rows = found.Take(PageSize).ToList();
        return new Slice<DeliveryLine>(
            rows.ConvertAll(Line), found.Count > PageSize ? Keyset.Write(rows[^1].CreatedAt, rows[^1].MessageDeliveryId) : null);
    }

    /// <summary>What became of some notices outside the site, for their party.</summary>
    public async Task<ILookup<Guid, DeliveryLine>> OfNoticesAsync(IReadOnlyList<Guid> noticeIds, CancellationToken cancel) =>
        (await db.Set<MessageDelivery>().AsNoTracking().Where(d => noticeIds.Contains(d.NoticeId)).OrderBy(d => d.Channel).ToListAsync(cancel))
        .ToLookup(d => d.NoticeId, Line);

    private static DeliveryLine Line(MessageDelivery row) =>
        new(row.NoticeId, row.Region, row.Channel, row.Subject, row.Text, row.CreatedAt, row.DueAt, row.State, row.Attempts, row.SettledAt, row.Fault);
}

/// <summary>A message on its way, without whose it is.</summary>
public sealed record DeliveryLine(
    Guid NoticeId, string Region, MessageChannel Channel, string? Subject, string Text, DateTimeOffset CreatedAt, DateTimeOffset DueAt, DeliveryState State,
    int Attempts, DateTimeOffset? SettledAt, string? Fault);
