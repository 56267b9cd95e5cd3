using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Certificates.Files;

/// <summary>The row that names stored bytes.</summary>
internal sealed class StoredFileRow
{
    public required Guid StoredFileId { get; init; }
    public required string Name { get; init; }
    public required FileType Type { get; init; }
    public required long Length { get; init; }
    public required string Sha256 { get; init; }
    public required int Pages { get; init; }
    public required ScanState Scan { get; init; }
    public required DateTimeOffset StoredAt { get; init; }

    public static StoredFileRow Of(StoredFile file) => new()
    {
        StoredFileId = file.StoredFileId,
        Name = file.Name,
        Type = file.Type,
        Length = file.Length,
        Sha256 = file.Sha256,
        Pages = file.Pages,
        Scan = file.Scan,
        StoredAt = file.StoredAt,
    };

    public StoredFile ToStoredFile() => new()
    {
        StoredFileId = StoredFileId,
        Name = Name,
        Type = Type,
        Length = Length,
        Sha256 = Sha256,
        Pages = Pages,
        Scan = Scan,
        StoredAt = StoredAt,
    };

    internal sealed class Mapping : IEntityTypeConfiguration<StoredFileRow>
    {
        public void Configure(EntityTypeBuilder<StoredFileRow> builder)
        {
            builder.ToTable("stored_files");
            builder.HasKey(f => f.StoredFileId);
            builder.HasIndex(f => f.Sha256);
        }
    }
}
