using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Certificates.Wallet;

/// <summary>One showing of a certificate (亮证): for one purpose, with the fields the holder chose, usable once within minutes.</summary>
internal sealed class Presentation
{
    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(3);

    public required Guid PresentationId { get; init; }
    public required Guid CertificateId { get; init; }
    public required Guid PartyId { get; init; }
    public required string Purpose { get; init; }

    /// <summary>Field ids, separated by spaces.</summary>
    public required string Fields { get; init; }

    /// <summary>Keyed codes of the digits and the token: the code itself is nowhere in the clear.</summary>
    public required string DigitsIndex { get; init; }
    public required string TokenIndex { get; init; }

    /// <summary>The code sealed, so that the holder can see it again while it lives.</summary>
    public required byte[] Secret { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? UsedAt { get; init; }

    public IReadOnlyList<string> FieldIds => Fields.Split(' ');

    internal sealed class Mapping : IEntityTypeConfiguration<Presentation>
    {
        public void Configure(EntityTypeBuilder<Presentation> builder)
        {
            builder.ToTable("presentations");
            builder.HasKey(p => p.PresentationId);
            builder.Property(p => p.PresentationId).ValueGeneratedNever();
            builder.Ignore(p => p.FieldIds);
            builder.HasIndex(p => p.DigitsIndex);
            builder.HasIndex(p => p.TokenIndex);
            builder.HasIndex(p => p.CertificateId);
        }
    }
}

/// <summary>One look at a certificate (查看记录), kept for its holder.</summary>
internal sealed class CertificateLook
{
    public required Guid CertificateLookId { get; init; }
    public required Guid CertificateId { get; init; }
    public required Guid PartyId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
    public required string Purpose { get; init; }

    /// <summary>The labels of the fields that were seen.</summary>
    public required string Fields { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<CertificateLook>
    {
        public void Configure(EntityTypeBuilder<CertificateLook> builder)
        {
            builder.ToTable("certificate_looks");
            builder.HasKey(l => l.CertificateLookId);
            builder.Property(l => l.CertificateLookId).ValueGeneratedNever();
            builder.Property(l => l.By).HasColumnName("looked_by");
            builder.Property(l => l.At).HasColumnName("looked_at");
            builder.HasIndex(l => new { l.PartyId, l.At });
        }
    }
}
