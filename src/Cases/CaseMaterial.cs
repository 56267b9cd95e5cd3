using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Catalogue.Compiling;
using Suban.Certificates.Files;

namespace Suban.Cases;

/// <summary>A submitted material (提交材料): how one paper of the plan comes in and what the window thought of it.</summary>
internal sealed class CaseMaterial
{
    /// <summary>The draft's id, which the case keeps.</summary>
    public required Guid CaseId { get; init; }

    public required string MaterialId { get; init; }

    public required MaterialSource Way { get; set; }

    /// <summary>The certificate that stands in for the paper, by the holder's consent.</summary>
    public Guid? CertificateId { get; private set; }

    public DateTimeOffset? ConsentedAt { get; private set; }

    public MaterialVerdict Verdict { get; private set; }

    /// <summary>The standard defect phrase, where the verdict is deficient.</summary>
    public string? Defect { get; private set; }

    public string? Basis { get; private set; }

    public Guid? JudgedBy { get; private set; }

    public DateTimeOffset? JudgedAt { get; private set; }

    public void Choose(MaterialSource way, Guid? certificateId, DateTimeOffset? consentedAt) =>
        (Way, CertificateId, ConsentedAt) = (way, certificateId, consentedAt);

    public void Judge(MaterialVerdict verdict, string? defect, string? basis, Guid by, DateTimeOffset now) =>
        (Verdict, Defect, Basis, JudgedBy, JudgedAt) = (verdict, defect, basis, by, now);

    /// <summary>What the platform itself brings in (免提交) needs nobody's look.</summary>
    public void SettleUnaided(DateTimeOffset now)
    {
        if (Way is MaterialSource.FromShared or MaterialSource.ProducedHere || CertificateId is not null)
        {
            (Verdict, JudgedAt) = (MaterialVerdict.Exempt, now);
        }
    }

    public void AskAgain() => (Verdict, JudgedBy, JudgedAt) = (MaterialVerdict.Unjudged, null, null);

    internal sealed class Mapping : IEntityTypeConfiguration<CaseMaterial>
    {
        public void Configure(EntityTypeBuilder<CaseMaterial> builder)
        {
            builder.ToTable("case_materials");
            builder.HasKey(m => new { m.CaseId, m.MaterialId });
            builder.Property(m => m.Way).HasConversion<string>();
            builder.Property(m => m.Verdict).HasConversion<string>();
        }
    }
}

/// <summary>One stored file handed in for a material.</summary>
internal sealed class CaseFile
{
    public required Guid CaseFileId { get; init; }

    public required Guid CaseId { get; init; }

    public required string MaterialId { get; init; }

    public required Guid FileId { get; init; }

    public required string FileName { get; init; }

    public required string MediaType { get; init; }

    public required long Length { get; init; }

    public required string ContentHash { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>The notice this file answers; null for the first submission.</summary>
    public Guid? NoticeId { get; init; }

    /// <summary>Replaced by a later supplement; kept for the record.</summary>
    public bool Superseded { get; set; }

    public static CaseFile Of(Guid caseId, string materialId, StoredFile file, DateTimeOffset now, Guid? noticeId) => new()
    {
        CaseFileId = Guid.CreateVersion7(now),
        CaseId = caseId,
        MaterialId = materialId,
        FileId = file.StoredFileId,
        FileName = file.Name,
        MediaType = file.Type.MediaType(),
        Length = file.Length,
        ContentHash = file.Sha256,
        AddedAt = now,
        NoticeId = noticeId,
    };

    internal sealed class Mapping : IEntityTypeConfiguration<CaseFile>
    {
        public void Configure(EntityTypeBuilder<CaseFile> builder)
        {
            builder.ToTable("case_files");
            builder.HasKey(f => f.CaseFileId);
            builder.Property(f => f.CaseFileId).ValueGeneratedNever();
        }
    }
}
