using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Kernel;
using Suban.Organisation;

namespace Suban.Certificates.Papers;

/// <summary>The electronic seal of an authority (电子印章): its picture is drawn from its name, its key lies in the keys folder.</summary>
/// <remarks>国务院关于在线政务服务的若干规定 art. 9; GB/T 38540-2020 names more properties than are kept here.</remarks>
internal sealed class Seal
{
    public required Guid SealId { get; init; }
    public required Guid AuthorityId { get; init; }
    public required string AuthorityName { get; init; }
    public required string CreditCode { get; init; }

    /// <summary>The uncompressed point in hexadecimal.</summary>
    public required string PublicKey { get; init; }

    public required DateTimeOffset ActivatedAt { get; init; }
    public SealState State { get; private set; }

    /// <summary>The name of its private key in the key ring.</summary>
    public string KeyName => "seal-" + CreditCode;

    public Outcome<SealSuspended> Suspend(string reason)
    {
        if (State is SealState.Suspended)
        {
            return PaperRefusals.SealSuspended(AuthorityName);
        }

        State = SealState.Suspended;
        return new SealSuspended(SealId, AuthorityId, reason);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Seal>
    {
        public void Configure(EntityTypeBuilder<Seal> builder)
        {
            builder.ToTable("authority_seals");
            builder.HasKey(s => s.SealId);
            builder.Property(s => s.SealId).ValueGeneratedNever();
            builder.HasIndex(s => s.AuthorityId).IsUnique();
            builder.Ignore(s => s.KeyName);
        }
    }
}

public enum SealState
{
    Active,
    Suspended,
}

/// <summary>An authority's seal was taken into use (印章启用).</summary>
public sealed record SealActivated(Guid SealId, Guid AuthorityId, string AuthorityName, string PublicKey);

/// <summary>An authority's seal may no longer be used (印章停用).</summary>
public sealed record SealSuspended(Guid SealId, Guid AuthorityId, string Reason);
