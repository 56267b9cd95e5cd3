using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Parties.Messages;

namespace Suban.Messaging.Wishes;

/// <summary>Reads how parties want to be told.</summary>
public sealed class ContactWishes(AppDbContext db, FieldCipher cipher, TimeProvider time)
{
    /// <summary>Of who never said: only what they would miss.</summary>
    internal const WishLevel Unsaid = WishLevel.Needed;

    public async Task<ContactWishView> OfAsync(Guid partyId, CancellationToken cancel)
    {
        var wish = await FindAsync(partyId, cancel);
        return wish is null
            ? new ContactWishView(Unsaid, Unsaid, null, Confirmed: false, Awaits: false)
            : new ContactWishView(
                wish.Sms, wish.Mail, wish.AddressSealed is null ? null : Masked(Address(wish)), wish.ConfirmedAt is not null, wish.Awaits(time.GetUtcNow()));
    }

    internal Task<ContactWish?> FindAsync(Guid partyId, CancellationToken cancel) =>
        db.Set<ContactWish>().FirstOrDefaultAsync(w => w.PartyId == partyId, cancel);

    internal async Task<ContactWish> FindOrAddAsync(Guid partyId, CancellationToken cancel)
    {
        if (await FindAsync(partyId, cancel) is { } wish)
        {
            return wish;
        }

        wish = new ContactWish { PartyId = partyId };
        db.Add(wish);
        return wish;
    }

    internal string Address(ContactWish wish) => cipher.Open(ContactWish.AddressColumn, wish.PartyId, wish.AddressSealed!);

    internal string Code(ContactWish wish) => cipher.Open(ContactWish.CodeColumn, wish.PartyId, wish.CodeSealed!);

    internal static bool Wants(WishLevel level, NoticeMatter matter) => level switch
    {
        WishLevel.None => false,
        WishLevel.Needed => matter is not NoticeMatter.Progress,
        WishLevel.All => true,
    };

    /// <summary>As a screen shows an address: l***@example.cn.</summary>
    public static string Masked(string address) => address[..1] + "***" + address[address.LastIndexOf('@')..];
}

/// <param name="Address">Masked; null where none is entered.</param>
/// <param name="Awaits">A code was sent and still counts.</param>
public sealed record ContactWishView(WishLevel Sms, WishLevel Mail, string? Address, bool Confirmed, bool Awaits);
