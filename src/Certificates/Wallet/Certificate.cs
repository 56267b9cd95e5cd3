using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Kernel;

namespace Suban.Certificates.Wallet;

/// <summary>An electronic certificate (电子证照): what an authority certified of a holder, until when, and whether it still holds.</summary>
/// <remarks>国务院关于在线政务服务的若干规定 art. 10; GB/T 36901–36906.</remarks>
internal sealed class Certificate
{
    public required Guid CertificateId { get; init; }
    public required string Kind { get; init; }
    public required string KindName { get; init; }

    /// <summary>GB/T 36904, with its check character.</summary>
    public required string Identifier { get; init; }

    public required string Number { get; init; }
    public required int Version { get; init; }
    public required Guid HolderPartyId { get; init; }
    public required string Holder { get; init; }
    public required string Region { get; init; }
    public required Guid IssuerId { get; init; }
    public required string Issuer { get; init; }
    public required DateOnly IssuedOn { get; init; }
    public DateOnly? ValidTo { get; init; }
    public required TrustLevel Trust { get; init; }

    /// <summary>The fields on its face, sealed: they hold names, numbers and addresses.</summary>
    public required byte[] Fields { get; init; }

    public Guid? CaseId { get; init; }
    public required Guid PaperId { get; init; }
    public CertificateState State { get; private set; }
    public string? StateReason { get; private set; }
    public DateTimeOffset? StateChangedAt { get; private set; }

    /// <summary>The state on a day: an issued certificate past its last day has expired without anybody's act.</summary>
    public CertificateState StandingOn(DateOnly day) =>
        State is CertificateState.Issued && ValidTo < day ? CertificateState.Expired : State;

    /// <summary>Ends the certificate by a decision (撤销、吊销、注销).</summary>
    public Outcome<CertificateRevoked> Revoke(string reason, DateTimeOffset now)
    {
        if (State is not (CertificateState.Issued or CertificateState.Suspended))
        {
            return CertificateRefusals.NotInForce(KindName);
        }

        Become(CertificateState.Revoked, reason, now);
        return new CertificateRevoked(CertificateId, Kind, Number, reason);
    }

    /// <summary>Ends the certificate because a newer one stands in its place (换证).</summary>
    public void Replace(string byNumber, DateTimeOffset now) => Become(CertificateState.Replaced, $"已由 {byNumber} 代替", now);

    private void Become(CertificateState state, string reason, DateTimeOffset now) =>
        (State, StateReason, StateChangedAt) = (state, reason, now);

    internal sealed class Mapping : IEntityTypeConfiguration<Certificate>
    {
        public void Configure(EntityTypeBuilder<Certificate> builder)
        {
            builder.ToTable("certificates");
            builder.HasKey(c => c.CertificateId);
            builder.Property(c => c.CertificateId).ValueGeneratedNever();
            builder.HasIndex(c => c.Identifier).IsUnique();
            builder.HasIndex(c => new { c.HolderPartyId, c.Kind });
            builder.HasIndex(c => c.CaseId);
            builder.HasIndex(c => c.PaperId);
        }
    }
}

/// <summary>How far a certificate can be believed (可信等级 A 至 D).</summary>
public enum TrustLevel
{
    /// <summary>A: issued here by the authority itself.</summary>
    Issued,

    /// <summary>B: an original seen and entered at a window.</summary>
    VerifiedAtWindow,

    /// <summary>C: uploaded by the holder.</summary>
    Uploaded,

    /// <summary>D: stated by the holder.</summary>
    SelfMade,
}

/// <summary>Where a certificate stands (证照状态).</summary>
public enum CertificateState
{
    Issued,
    Changed,
    Replaced,

    /// <summary>Never stored: it follows from the last day of validity.</summary>
    Expired,
    Suspended,
    Revoked,
}

/// <summary>One field on a certificate's face.</summary>
public sealed record CertificateValue(string Id, string Label, string Value);
