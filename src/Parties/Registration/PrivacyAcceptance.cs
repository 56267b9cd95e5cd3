using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Parties.Registration;

/// <summary>That a party accepted a version of the privacy notice (隐私告知), and when.</summary>
internal sealed class PrivacyAcceptance
{
    public required Guid PartyId { get; init; }

    public required string NoticeVersion { get; init; }

    public required DateTimeOffset AcceptedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<PrivacyAcceptance>
    {
        public void Configure(EntityTypeBuilder<PrivacyAcceptance> builder)
        {
            builder.ToTable("privacy_acceptance");
            builder.HasKey(a => new { a.PartyId, a.NoticeVersion });
        }
    }
}

public static class PrivacyNotice
{
    /// <summary>Changes with the wording; whoever accepted an older one is asked again.</summary>
    public const string Version = "2026-11";
}
