using System.Security.Cryptography;
using MimeKit;
using Suban.Kernel;
using Suban.Kernel.Crypto;

namespace Suban.Messaging.Wishes;

/// <summary>Enters an e-mail address and sends a code to it (登记电子邮箱): nobody is written to at an address that is not theirs.</summary>
public sealed class EnterAddress(AppDbContext db, ContactWishes wishes, FieldCipher cipher)
{
    private const int LongestAddress = 254; // RFC 5321 §4.5.3.1
    private const int CodeDigits = 6;
    private static readonly TimeSpan _codeLasts = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan _between = TimeSpan.FromMinutes(1);

    /// <returns>Refused as <c>address.invalid</c> where it is no address, <c>address.too_soon</c> within a minute of the last code.</returns>
    public async Task<Outcome<AddressEntered>> RunAsync(Guid partyId, string address, ProcessContext process, CancellationToken cancel)
    {
        if (!IsAddress(address))
        {
            return Invalid("请填写完整的电子邮箱地址：@ 前后都有字，后面还有一个点");
        }

        var wish = await wishes.FindOrAddAsync(partyId, cancel);
        if (wish.CodeUntil is { } until && until - _codeLasts + _between > process.Now)
        {
            return new Refusal("address.too_soon", "刚刚发过一次验证码，请过一分钟再试。");
        }

        wish.Enter(
            cipher.Seal(ContactWish.AddressColumn, partyId, address),
            cipher.Seal(ContactWish.CodeColumn, partyId, RandomNumberGenerator.GetString("0123456789", CodeDigits)),
            process.Now + _codeLasts);
        db.Send(SendAddressCode.TopicName, new SendAddressCode.Message(partyId), process.Now);
        var entered = new AddressEntered(partyId);
        db.Record(WishStreams.Of(partyId), entered, process);
        return entered;
    }

    private static bool IsAddress(string text) =>
        text.Length <= LongestAddress && MailboxAddress.TryParse(text, out var parsed) && parsed.Address == text &&
        text.LastIndexOf('@') is var at and > 0 && text.IndexOf('.', at) > at + 1 && text[^1] != '.' && text.All(c => c is > ' ' and < '\u007f');

    internal static Refusal Invalid(string message, string field = "Address") =>
        new("address.invalid", message) { Kind = RefusalKind.Invalid, Faults = [new FieldFault(field, message)] };
}

/// <summary>An address was entered and waits to be confirmed; the address itself stays out of the journal.</summary>
public sealed record AddressEntered(Guid PartyId);
