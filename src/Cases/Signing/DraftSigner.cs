using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Cases.Signing;

/// <summary>Somebody who signs an application beside the applicant (共同签字人); the signature is bound to what he saw.</summary>
internal sealed class DraftSigner
{
    public const string NumberColumn = "draft_signers.id_number";

    public required Guid SignerId { get; init; }

    /// <summary>The draft, and the case made from it.</summary>
    public required Guid DraftId { get; init; }

    /// <summary>Which signer of the plan it is; null for one the applicant added.</summary>
    public string? Key { get; init; }

    public required string Name { get; init; }

    /// <summary>Sealed: only whoever signed in with this identity number opens the invitation.</summary>
    public required byte[] IdNumber { get; init; }

    /// <summary>The twelve digits of the invitation (签字号).</summary>
    public required string Code { get; init; }

    /// <summary>Known from the invitation where he is registered already, else from his signing in.</summary>
    public Guid? PartyId { get; private set; }

    public required DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset? SignedAt { get; private set; }

    /// <summary>SHA-256 over the plan, the form and the files as he signed them; anything changed since is not signed.</summary>
    public string? Signed { get; private set; }

    /// <summary>The clerk who took the signature on paper; null for one given on an own device.</summary>
    public string? OnPaperBy { get; private set; }

    public DateTimeOffset? DeclinedAt { get; private set; }

    public void Know(Guid? partyId) => PartyId ??= partyId;

    public void Sign(string content, string? onPaperBy, DateTimeOffset now) =>
        (Signed, SignedAt, OnPaperBy, DeclinedAt) = (content, now, onPaperBy, null);

    public void Decline(DateTimeOffset now) => (Signed, SignedAt, OnPaperBy, DeclinedAt) = (null, null, null, now);

    internal sealed class Mapping : IEntityTypeConfiguration<DraftSigner>
    {
        public void Configure(EntityTypeBuilder<DraftSigner> builder)
        {
            builder.ToTable("draft_signers");
            builder.HasKey(s => s.SignerId);
            builder.Property(s => s.SignerId).ValueGeneratedNever();
        }
    }
}
