using Suban.Kernel;

namespace Suban.Messaging.Wishes;

/// <summary>Confirms an address with the code sent to it (确认电子邮箱).</summary>
public sealed class ConfirmAddress(AppDbContext db, ContactWishes wishes)
{
    /// <remarks>A wrong code is an answer too: its try is counted and kept.</remarks>
    public async Task<Outcome<AddressAnswered>> RunAsync(Guid partyId, string code, ProcessContext process, CancellationToken cancel)
    {
        if (await wishes.FindAsync(partyId, cancel) is not { } wish || !wish.Awaits(process.Now))
        {
            return new Refusal("address.no_code", "验证码已失效，请重新获取。");
        }

        var answered = new AddressAnswered(partyId, wish.TryConfirm(wishes.Code(wish), code, process.Now));
        if (answered.Confirmed)
        {
            db.Record(WishStreams.Of(partyId), answered, process);
        }

        return answered;
    }
}

/// <summary>A code was typed; right, it confirms the address.</summary>
public sealed record AddressAnswered(Guid PartyId, bool Confirmed);
