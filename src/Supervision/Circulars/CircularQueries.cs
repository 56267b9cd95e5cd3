using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Supervision.Tasks;

namespace Suban.Supervision.Circulars;

/// <summary>Reads circulars: those of a region for whoever writes them, those sent to a department for the department (通报和签收).</summary>
public sealed class CircularQueries(AppDbContext db, TaskQueries tasks, TimeProvider clock)
{
    private const int Most = 200;

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<CircularView>> ListAsync(Reader reader, CancellationToken cancel) =>
        await ViewsAsync(db.Set<Circular>().Where(c => c.Region == reader.Region), null, cancel);

    /// <summary>Before it is out, with the ranking as it would be now.</summary>
    public async Task<CircularView?> FindAsync(Reader reader, Guid circularId, CancellationToken cancel)
    {
        var found = await ViewsAsync(db.Set<Circular>().Where(c => c.Region == reader.Region && c.CircularId == circularId), null, cancel);
        return found is not [var circular] ? null
            : circular.Ranking is not null ? circular
            : circular with { Ranking = DepartmentRanking.Of(await tasks.ListAsync(reader, cancel), RegionTime.DateOf(clock.GetUtcNow())) };
    }

    /// <summary>Those sent to the reader's department, the latest first; of the receipts only its own.</summary>
    public async Task<IReadOnlyList<CircularView>> ReceivedAsync(Reader reader, CancellationToken cancel) =>
        reader.AuthorityId is not { } authority ? []
        : await ViewsAsync(
            db.Set<Circular>().Where(c => db.Set<CircularReceipt>().Any(r => r.CircularId == c.CircularId && r.AuthorityId == authority)), authority, cancel);

    private async Task<IReadOnlyList<CircularView>> ViewsAsync(IQueryable<Circular> circulars, Guid? only, CancellationToken cancel)
    {
        var rows = await circulars.AsNoTracking().OrderByDescending(c => c.ChangedAt).Take(Most).ToListAsync(cancel);
        var ids = rows.Select(r => r.CircularId).ToList();
        var receipts = (await db.Set<CircularReceipt>().AsNoTracking()
            .Where(r => ids.Contains(r.CircularId) && (only == null || r.AuthorityId == only)).ToListAsync(cancel)).ToLookup(r => r.CircularId);
        return [.. rows.Select(c => new CircularView(
            c.CircularId, c.Title, c.Number, c.Text, c.WrittenByName, c.ChangedAt, c.PublishedAt, c.ReadRanking(),
            [.. receipts[c.CircularId].OrderBy(r => r.AuthorityName, StringComparer.Ordinal).Select(r => new ReceiptView(r.AuthorityName, r.SignedByName, r.SignedAt))],
            c.Revision))];
    }
}

/// <summary>A circular as it stands.</summary>
/// <param name="Ranking">As it was sent out; null in a list where it is not out yet.</param>
public sealed record CircularView(
    Guid CircularId, string Title, string Number, string Text, string WrittenByName, DateTimeOffset ChangedAt, DateTimeOffset? PublishedAt,
    DepartmentRanking? Ranking, IReadOnlyList<ReceiptView> Receipts, int Revision)
{
    public bool IsSigned => Receipts.Count > 0 && Receipts.All(r => r.SignedAt is not null);

    public string Words => PublishedAt is null ? "还没有发出" : $"{Receipts.Count} 个部门，{Receipts.Count(r => r.SignedAt is not null)} 个已签收";
}

public sealed record ReceiptView(string Department, string? SignedByName, DateTimeOffset? SignedAt);
