using Microsoft.EntityFrameworkCore;
using Suban.Exchange.Links;
using Suban.Kernel;
using Suban.Kernel.Outbox;
using Suban.Organisation.Access;

namespace Suban.Exchange.Pushing;

/// <summary>Reads what was pushed to a system and what became of it; numbers and items, no applicant.</summary>
public sealed class PushQueries(AppDbContext db, OutboxQueries outbox)
{
    private const int PageSize = 50;

    /// <summary>Newest first.</summary>
    /// <param name="openOnly">Only what has not arrived.</param>
    /// <param name="before">The previous page's <see cref="Slice{T}.Next"/>.</param>
    public async Task<Slice<PushLine>> ListAsync(Reader reader, Guid connectorId, bool openOnly, string? before, CancellationToken cancel)
    {
        var wanted = Of(reader, connectorId);
        if (openOnly)
        {
            wanted = wanted.Where(p => p.State == PushState.Failed);
        }

        if (Keyset.Read(before) is { } key)
        {
            wanted = wanted.Where(p => p.FirstAt < key.At || (p.FirstAt == key.At && p.PushId < key.Id));
        }

        var found = await wanted.OrderByDescending(p => p.FirstAt).ThenByDescending(p => p.PushId).Take(PageSize + 1).ToListAsync(cancel);
        var rows = found.Take(PageSize).ToList();
        var dead = await outbox.DeadAmongAsync(rows.ConvertAll(p => p.PushId), cancel);
        return new Slice<PushLine>(
            rows.ConvertAll(p => new PushLine(p.PushId, p.StepId, p.Number, p.ItemName, p.Type, p.FirstAt, p.LastAt, p.Attempts, p.State, p.Fault, dead.Contains(p.PushId))),
            found.Count > PageSize ? Keyset.Write(rows[^1].FirstAt, rows[^1].PushId) : null);
    }

    public async Task<PushCounts> CountsAsync(Reader reader, Guid connectorId, CancellationToken cancel)
    {
        var counts = await Of(reader, connectorId).GroupBy(p => p.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return new PushCounts(counts.GetValueOrDefault(PushState.Delivered), counts.GetValueOrDefault(PushState.Failed), counts.GetValueOrDefault(PushState.Overtaken));
    }

    private IQueryable<SystemPush> Of(Reader reader, Guid connectorId)
    {
        var links = db.Set<SystemLink>();
        return db.Set<SystemPush>().AsNoTracking().Where(p => p.ConnectorId == connectorId && links.Any(l => l.ConnectorId == connectorId && l.Region == reader.Region));
    }
}

/// <param name="Dead">Given up after ten attempts; an administrator decides.</param>
public sealed record PushLine(
    Guid PushId, Guid? StepId, string? Number, string? ItemName, string Type, DateTimeOffset FirstAt, DateTimeOffset LastAt, int Attempts, PushState State, string? Fault, bool Dead)
{
    /// <summary>It goes out again only when somebody says so.</summary>
    public bool MayResend => Dead || (State is PushState.Delivered && StepId is not null);
}

public sealed record PushCounts(int Delivered, int Failed, int Overtaken);
