using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Kernel.Identifiers;

namespace Suban.Parties;

/// <summary>Finds, seals and opens parties for the operations of this module; what it holds stays inside.</summary>
public sealed class PartyStore(AppDbContext db, FieldCipher cipher, BlindIndex blind)
{
    internal Task<Party?> FindAsync(Guid partyId, CancellationToken cancel) =>
        db.Set<Party>().FirstOrDefaultAsync(p => p.PartyId == partyId, cancel);

    /// <summary>By identity number or credit code, as typed.</summary>
    internal Task<Party?> FindAsync(string number, CancellationToken cancel)
    {
        var cleaned = TypedNumber.Clean(number);
        var index = IndexOf(cleaned);
        var code = CreditCode.Fold(cleaned);
        return db.Set<Party>().FirstOrDefaultAsync(p => p.IdNumberIndex == index || p.CreditCode == code, cancel);
    }

    /// <summary>Everybody an identity number, credit code or mobile telephone may belong to.</summary>
    internal Task<List<Guid>> IdsAsync(string number, CancellationToken cancel)
    {
        var cleaned = TypedNumber.Clean(number);
        var (index, code) = (IndexOf(cleaned), CreditCode.Fold(cleaned));
        var mobile = blind.Of(Party.MobileColumn, TypedNumber.CleanPhone(number));
        return db.Set<Party>().Where(p => p.IdNumberIndex == index || p.CreditCode == code || p.MobileIndex == mobile)
            .OrderBy(p => p.PartyId).Select(p => p.PartyId).Take(50).ToListAsync(cancel);
    }

    internal Party Add(PartyIdentity identity, ProcessContext process)
    {
        var id = Guid.CreateVersion7(process.Now);
        var number = identity.IdNumber is null ? null : CitizenId.Fold(TypedNumber.Clean(identity.IdNumber));
        var party = new Party
        {
            PartyId = id,
            Kind = identity.Kind,
            Name = identity.Name,
            CreditCode = identity.CreditCode is null ? null : CreditCode.Fold(TypedNumber.Clean(identity.CreditCode)),
            IdNumberIndex = identity.Kind == PartyKind.Person && number is not null ? IndexOf(number) : null,
            AddedAt = process.Now,
        }.Identify(number is null ? null : cipher.Seal(Party.IdNumberColumn, id, number), Mask.IdNumber(number), identity.HandlerName);
        if (identity.Mobile is { } mobile)
        {
            Reach(party, mobile);
        }

        db.Add(party);
        return party;
    }

    internal void Reach(Party party, string mobile)
    {
        var cleaned = TypedNumber.CleanPhone(mobile);
        party.Reach(cipher.Seal(Party.MobileColumn, party.PartyId, cleaned), Mask.Mobile(cleaned), blind.Of(Party.MobileColumn, cleaned));
    }

    internal PartyIdentity Open(Party party) => new(
        party.Kind, party.Name, party.CreditCode,
        party.IdNumberSealed is { } number ? cipher.Open(Party.IdNumberColumn, party.PartyId, number) : null,
        party.MobileSealed is { } mobile ? cipher.Open(Party.MobileColumn, party.PartyId, mobile) : null,
        party.HandlerName);

    internal string IndexOf(string number) => blind.Of(Party.IdNumberColumn, CitizenId.Fold(number));
}

/// <summary>Who a party is, with its numbers in the clear: only for documents and prefill, never for lists or logs.</summary>
public sealed record PartyIdentity(
    PartyKind Kind, string Name, string? CreditCode, string? IdNumber, string? Mobile, string? HandlerName)
{
    /// <summary>Without the numbers, so that a log line cannot carry them.</summary>
    public override string ToString() => $"{Kind}";
}
