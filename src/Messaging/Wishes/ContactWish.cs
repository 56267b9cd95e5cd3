using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Messaging.Wishes;

/// <summary>How a party wants to be told besides the messages of the site (联系方式意愿). Who never said has no row.</summary>
internal sealed class ContactWish
{
    public const string AddressColumn = "contact_wish.address";
    public const string CodeColumn = "contact_wish.code";
    private const int MostTries = 5;

    public required Guid PartyId { get; init; }

    public WishLevel Sms { get; private set; } = ContactWishes.Unsaid;

    public WishLevel Mail { get; private set; } = ContactWishes.Unsaid;

    /// <summary>Used once it is confirmed.</summary>
    public byte[]? AddressSealed { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    public byte[]? CodeSealed { get; private set; }

    public DateTimeOffset? CodeUntil { get; private set; }

    public int CodeTries { get; private set; }

    /// <summary>Guards the tries against being counted twice at once.</summary>
    public int Revision { get; private set; }

    public bool Awaits(DateTimeOffset now) => CodeSealed is not null && CodeUntil > now && CodeTries < MostTries;

    public void Wish(WishLevel sms, WishLevel mail) => (Sms, Mail, Revision) = (sms, mail, Revision + 1);

    public void Enter(byte[] address, byte[] code, DateTimeOffset until) =>
        (AddressSealed, ConfirmedAt, CodeSealed, CodeUntil, CodeTries, Revision) = (address, null, code, until, 0, Revision + 1);

    /// <summary>Counts the try; the right code confirms the address.</summary>
    public bool TryConfirm(string right, string typed, DateTimeOffset now)
    {
        (CodeTries, Revision) = (CodeTries + 1, Revision + 1);
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(right), Encoding.UTF8.GetBytes(typed)))
        {
            return false;
        }

        (ConfirmedAt, CodeSealed, CodeUntil) = (now, null, null);
        return true;
    }

    public void Forget() => (AddressSealed, ConfirmedAt, CodeSealed, CodeUntil, CodeTries, Revision) = (null, null, null, null, 0, Revision + 1);

    internal sealed class Mapping : IEntityTypeConfiguration<ContactWish>
    {
        public void Configure(EntityTypeBuilder<ContactWish> builder)
        {
            builder.ToTable("contact_wish");
            builder.HasKey(w => w.PartyId);
            builder.Property(w => w.Revision).IsConcurrencyToken();
        }
    }
}

/// <summary>What somebody wants to be told of outside the site.</summary>
public enum WishLevel
{
    None,

    /// <summary>What has to be done, and results.</summary>
    Needed,

    All,
}
