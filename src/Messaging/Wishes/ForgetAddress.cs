using Suban.Kernel;

namespace Suban.Messaging.Wishes;

/// <summary>Removes a party's e-mail address (删除电子邮箱).</summary>
public sealed class ForgetAddress(AppDbContext db, ContactWishes wishes)
{
    public async Task<Outcome<AddressForgotten>> RunAsync(Guid partyId, ProcessContext process, CancellationToken cancel)
    {
        if (await wishes.FindAsync(partyId, cancel) is not { AddressSealed: not null } wish)
        {
            return new Refusal("address.none", "没有登记邮箱。");
        }

        wish.Forget();
        var forgotten = new AddressForgotten(partyId);
        db.Record(WishStreams.Of(partyId), forgotten, process);
        return forgotten;
    }
}

/// <summary>A party's address was removed.</summary>
public sealed record AddressForgotten(Guid PartyId);
