using Suban.Kernel;

namespace Suban.Messaging.Wishes;

/// <summary>Says what a party wants to be told of by text message and by e-mail (选择怎么通知).</summary>
public sealed class ChangeWishes(AppDbContext db, ContactWishes wishes)
{
    public async Task<Outcome<WishesChanged>> RunAsync(Guid partyId, WishLevel sms, WishLevel mail, ProcessContext process, CancellationToken cancel)
    {
        (await wishes.FindOrAddAsync(partyId, cancel)).Wish(sms, mail);
        var changed = new WishesChanged(partyId, sms, mail);
        db.Record(WishStreams.Of(partyId), changed, process);
        return changed;
    }
}

/// <summary>A party wants to be told in another way.</summary>
public sealed record WishesChanged(Guid PartyId, WishLevel Sms, WishLevel Mail);

internal static class WishStreams
{
    public static string Of(Guid partyId) => $"party/{partyId:N}";
}
