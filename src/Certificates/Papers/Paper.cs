using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Certificates.Signing;
using Suban.Kernel;

namespace Suban.Certificates.Papers;

/// <summary>A paper (文书) the platform issued: what it says, under which number and seal, and whether it still holds.</summary>
internal sealed class Paper
{
    public required Guid PaperId { get; init; }
    public required string Template { get; init; }
    public required string Title { get; init; }
    /// <summary>The item a decision is about; null for a paper about the whole case.</summary>
    public string? Subject { get; init; }

    public required string Number { get; init; }
    public required string Region { get; init; }
    public required Guid SealId { get; init; }
    public required Guid IssuerId { get; init; }
    public required string Issuer { get; init; }
    public required string Holder { get; init; }
    public Guid? HolderPartyId { get; init; }
    public Guid? CaseId { get; init; }

    /// <summary>In the QR code; its first places are the check words printed beside the number.</summary>
    public required string Code { get; init; }

    /// <summary>The canonical document, sealed: it holds names, numbers and addresses.</summary>
    public required byte[] Document { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }
    public PaperState State { get; private set; }
    public string? StateReason { get; private set; }
    public string? Signature { get; private set; }
    public Guid? PdfFileId { get; private set; }

    /// <summary>Marks the paper as no longer valid (作废), for the reason shown to whoever checks it.</summary>
    public void Cancel(PaperState state, string reason) => (State, StateReason) = (state, reason);

    /// <summary>Adds what was made after the commit: the signature and, where a converter is installed, the PDF.</summary>
    public Outcome<PaperFinished> Finish(DocumentSignature signature, Guid? pdfFileId)
    {
        if (Signature is not null && (pdfFileId is null || PdfFileId is not null))
        {
            return PaperRefusals.AlreadyFinished;
        }

        Signature ??= JsonSerializer.Serialize(signature);
        PdfFileId ??= pdfFileId;
        return new PaperFinished(PaperId, signature.Sm3, PdfFileId);
    }

    public DocumentSignature? ReadSignature() => Signature is null ? null : JsonSerializer.Deserialize<DocumentSignature>(Signature);

    internal sealed class Mapping : IEntityTypeConfiguration<Paper>
    {
        public void Configure(EntityTypeBuilder<Paper> builder)
        {
            builder.ToTable("papers");
            builder.HasKey(p => p.PaperId);
            builder.Property(p => p.PaperId).ValueGeneratedNever();
            builder.HasIndex(p => p.Code).IsUnique();
            builder.HasIndex(p => p.Number);
            builder.HasIndex(p => p.CaseId);
            builder.HasIndex(p => p.IssuedAt).HasFilter("signature is null");
        }
    }
}

public enum PaperState
{
    Valid,
    Replaced,
    Revoked,
}
