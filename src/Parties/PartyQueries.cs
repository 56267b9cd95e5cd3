using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Parties.Files;

namespace Suban.Parties;

/// <summary>Reads about parties.</summary>
public sealed class PartyQueries(AppDbContext db, PartyStore parties, PartyFiles files, FieldCipher cipher)
{
    /// <summary>What of an identity may be asked to be corrected; the change itself needs papers at a window.</summary>
    public static IReadOnlyList<string> IdentityElements { get; } = ["name", "id-number", "mobile", "credit-code", "handler"];

    public async Task<PartyCard?> FindAsync(Guid partyId, CancellationToken cancel) =>
        await parties.FindAsync(partyId, cancel) is { } party ? Card(party) : null;

    /// <summary>By identity number or credit code, as typed.</summary>
    public async Task<PartyCard?> FindByNumberAsync(string number, CancellationToken cancel) =>
        await parties.FindAsync(number, cancel) is { } party ? Card(party) : null;

    /// <summary>Everybody an identity number, credit code or mobile telephone may belong to, as typed; at most 50.</summary>
    public async Task<IReadOnlyList<Guid>> FindByNumbersAsync(string number, CancellationToken cancel) => await parties.IdsAsync(number, cancel);

    public async Task<IReadOnlyDictionary<Guid, PartyCard>> CardsAsync(IEnumerable<Guid> partyIds, CancellationToken cancel)
    {
        var wanted = partyIds.Distinct().ToList();
        return (await db.Set<Party>().Where(p => wanted.Contains(p.PartyId)).ToListAsync(cancel)).ToDictionary(p => p.PartyId, Card);
    }

    /// <summary>The party with its numbers in the clear, for documents that must carry them.</summary>
    public async Task<PartyIdentity?> IdentityAsync(Guid partyId, CancellationToken cancel) =>
        await parties.FindAsync(partyId, cancel) is { } party ? parties.Open(party) : null;

    /// <summary>What a form need not ask again.</summary>
    public async Task<Prefill> PrefillAsync(Guid partyId, CancellationToken cancel)
    {
        var party = await parties.FindAsync(partyId, cancel) ?? throw new InvalidOperationException($"No party {partyId}.");
        return new Prefill(
            parties.Open(party),
            party.VerifiedAt is null ? "窗口登记" : Prefill.VerifiedSource,
            RegionTime.DateOf(party.VerifiedAt ?? party.AddedAt),
            await files.ReadAsync(partyId, cancel));
    }

    /// <summary>The party's own view of its file, with sources and open corrections.</summary>
    public async Task<PartyProfile?> ProfileAsync(Guid partyId, CancellationToken cancel)
    {
        if (await parties.FindAsync(partyId, cancel) is not { } party)
        {
            return null;
        }

        var corrections = await db.Set<DataCorrection>().Where(c => c.PartyId == partyId)
            .OrderByDescending(c => c.RequestedAt)
            .Select(c => new CorrectionLine(c.ElementId, c.Status, c.Answer, c.RequestedAt, c.AnsweredAt))
            .Take(50)
            .ToListAsync(cancel);
        return new PartyProfile(
            Card(party), party.HandlerName, party.VerifiedAt, party.AddedAt, await files.ReadAsync(partyId, cancel), corrections);
    }

    /// <summary>A region's correction requests that wait for an answer, oldest first.</summary>
    public async Task<IReadOnlyList<OpenCorrection>> OpenCorrectionsAsync(string region, CancellationToken cancel)
    {
        var open = await db.Set<DataCorrection>().Where(c => c.Region == region && c.Status == CorrectionStatus.Requested)
            .OrderBy(c => c.RequestedAt).Take(50)
            .Join(db.Set<Party>(), c => c.PartyId, p => p.PartyId, (c, p) => new { Correction = c, p.Name })
            .ToListAsync(cancel);
        return
        [
            .. open.Select(o => new OpenCorrection(
                o.Correction.DataCorrectionId, o.Name, o.Correction.ElementId,
                cipher.Open(DataCorrection.ClaimColumn, o.Correction.DataCorrectionId, o.Correction.ClaimSealed),
                o.Correction.RequestedAt)),
        ];
    }

    private static PartyCard Card(Party party) =>
        new(party.PartyId, party.Kind, party.Name, party.CreditCode, party.IdNumberMasked, party.MobileMasked);
}

/// <summary>A party as lists and receipts show it: numbers masked.</summary>
public sealed record PartyCard(Guid PartyId, PartyKind Kind, string Name, string? CreditCode, string? IdNumberMasked, string? MobileMasked)
{
    /// <summary>The last four digits, which a visitor may give to ask for a case's progress.</summary>
    public string? MobileTail => MobileMasked?[^4..];
}

public sealed record PartyProfile(
    PartyCard Card,
    string? HandlerName,
    DateTimeOffset? VerifiedAt,
    DateTimeOffset AddedAt,
    IReadOnlyList<FileFact> Facts,
    IReadOnlyList<CorrectionLine> Corrections);

public sealed record CorrectionLine(
    string ElementId, CorrectionStatus Status, string? Answer, DateTimeOffset RequestedAt, DateTimeOffset? AnsweredAt);

public sealed record OpenCorrection(Guid DataCorrectionId, string PartyName, string ElementId, string Claim, DateTimeOffset RequestedAt);
