using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Credit;

/// <summary>A credit note as its party and supervision read it.</summary>
public sealed record CreditNoteView(
    Guid CreditNoteId, string Name, CreditKind Kind, string Source, DateOnly NotedOn, string Words, CreditState State, string? Appeal,
    string? Settlement)
{
    /// <summary>Its party may still appeal.</summary>
    public bool MayAppeal => State is CreditState.Standing && Appeal is null;
}

/// <summary>Reads credit notes for whom they are about and for supervision.</summary>
public sealed class CreditQueries(AppDbContext db, CreditStanding standing)
{
    public async Task<IReadOnlyList<CreditNoteView>> MineAsync(Reader reader, CancellationToken cancel) =>
        reader.PartyId is { } party ? await ReadAsync(await standing.OfAsync(party, cancel), cancel) : [];

    /// <summary>Appealed ones first, then the newest; at most 100.</summary>
    public Task<IReadOnlyList<CreditNoteView>> OfRegionAsync(Reader reader, CancellationToken cancel) =>
        ReadAsync(db.Set<CreditNote>().Where(n => n.Region.StartsWith(reader.RegionScope)), cancel);

    private static async Task<IReadOnlyList<CreditNoteView>> ReadAsync(IQueryable<CreditNote> notes, CancellationToken cancel) =>
        await notes.AsNoTracking().OrderByDescending(n => n.State == CreditState.Appealed).ThenByDescending(n => n.AddedAt).Take(100)
            .Select(n => new CreditNoteView(n.CreditNoteId, n.Name, n.Kind, n.Source, n.NotedOn, n.Words, n.State, n.Appeal, n.Settlement))
            .ToListAsync(cancel);
}
