using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Parties;

namespace Suban.Cases.Credit;

/// <summary>Whether deferral and commitment are closed to a party (信用状况).</summary>
public sealed class CreditStanding(AppDbContext db, PartyQueries parties, BlindIndex index)
{
    internal async Task<bool> IsBarredAsync(Guid partyId, DateTimeOffset now, CancellationToken cancel) =>
        await (await OfAsync(partyId, cancel)).AnyAsync(n => n.State == CreditState.Standing && n.AddedAt <= now, cancel);

    /// <summary>Every note about a party, also those of lists from before it was known here.</summary>
    internal async Task<IQueryable<CreditNote>> OfAsync(Guid partyId, CancellationToken cancel)
    {
        var identity = await parties.IdentityAsync(partyId, cancel);
        var number = (identity?.CreditCode ?? identity?.IdNumber) is { } own ? Index(own) : null;
        return db.Set<CreditNote>().Where(n => n.PartyId == partyId || (number != null && n.NumberIndex == number));
    }

    internal string Index(string number) => index.Of("credit_notes.number", number.Trim().ToUpperInvariant());
}
