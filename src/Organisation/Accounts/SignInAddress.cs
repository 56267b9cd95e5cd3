using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Organisation.Accounts;

/// <summary>Failures counted by network address, so that one password tried on many accounts is slowed down too.</summary>
internal sealed class SignInAddress
{
    public const string Column = "sign_in_address.address";

    public required string AddressIndex { get; init; }

    public int FailedCount { get; private set; }

    public DateTimeOffset? LastFailedAt { get; private set; }

    public DateTimeOffset? BlockedUntil { get; private set; }

    public bool IsBlocked(DateTimeOffset now) => BlockedUntil > now;

    public void CountFailure(DateTimeOffset now)
    {
        FailedCount = Lockout.Forgotten(LastFailedAt, now) ? 1 : FailedCount + 1;
        LastFailedAt = now;
        BlockedUntil = Lockout.OfAddress.Until(FailedCount, now) ?? BlockedUntil;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<SignInAddress>
    {
        public void Configure(EntityTypeBuilder<SignInAddress> builder)
        {
            builder.ToTable("sign_in_address");
            builder.HasKey(a => a.AddressIndex);
        }
    }
}
