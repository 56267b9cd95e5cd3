using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Certificates.Files;

namespace Suban.Cases.Supplement;

/// <summary>A file uploaded for a notice and not yet handed in: nobody but who answers the notice sees it before that.</summary>
internal sealed class SupplementFile
{
    /// <summary>The id the file keeps when it is handed in.</summary>
    public required Guid CaseFileId { get; init; }

    public required Guid CaseId { get; init; }

    public required Guid NoticeId { get; init; }

    public required string MaterialId { get; init; }

    public required Guid FileId { get; init; }

    public required string FileName { get; init; }

    public required string MediaType { get; init; }

    public required long Length { get; init; }

    public required string ContentHash { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public static SupplementFile Of(CaseNotice notice, string materialId, StoredFile file, DateTimeOffset now) => new()
    {
        CaseFileId = Guid.CreateVersion7(now),
        CaseId = notice.CaseId,
        NoticeId = notice.NoticeId,
        MaterialId = materialId,
        FileId = file.StoredFileId,
        FileName = file.Name,
        MediaType = file.Type.MediaType(),
        Length = file.Length,
        ContentHash = file.Sha256,
        AddedAt = now,
    };

    public CaseFile HandIn() => new()
    {
        CaseFileId = CaseFileId,
        CaseId = CaseId,
        MaterialId = MaterialId,
        FileId = FileId,
        FileName = FileName,
        MediaType = MediaType,
        Length = Length,
        ContentHash = ContentHash,
        AddedAt = AddedAt,
        NoticeId = NoticeId,
    };

    internal sealed class Mapping : IEntityTypeConfiguration<SupplementFile>
    {
        public void Configure(EntityTypeBuilder<SupplementFile> builder)
        {
            builder.ToTable("supplement_files");
            builder.HasKey(f => f.CaseFileId);
            builder.Property(f => f.CaseFileId).ValueGeneratedNever();
        }
    }
}
