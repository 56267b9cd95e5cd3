using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Catalogue.Publishing;

/// <summary>One published, immutable version of a region's catalogue (目录版本).</summary>
internal sealed class CatalogueVersion
{
    public required Guid CatalogueVersionId { get; init; }

    public required string Region { get; init; }

    /// <summary>Counts from 1 in each region.</summary>
    public required int Number { get; init; }

    /// <summary>SHA-256 of the document, so that the same content is not published twice.</summary>
    public required string Hash { get; init; }

    public required string Document { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required Guid PublishedBy { get; init; }

    public static string KeyOf(string region, int number, string hash) => $"{region}.{number}.{hash[..8]}";

    public static string HashOf(string document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));

    public static string Write(CatalogueDocument document) =>
        JsonSerializer.Serialize(document, CatalogueJson.Readable.CatalogueDocument);

    public static CatalogueDocument Read(string document) =>
        JsonSerializer.Deserialize(document, CatalogueJson.Readable.CatalogueDocument)
        ?? throw new InvalidOperationException("A published catalogue is empty.");

    internal sealed class Mapping : IEntityTypeConfiguration<CatalogueVersion>
    {
        public void Configure(EntityTypeBuilder<CatalogueVersion> builder)
        {
            builder.ToTable("catalogue_version");
            builder.HasKey(v => v.CatalogueVersionId);
            builder.Property(v => v.CatalogueVersionId).HasColumnName("catalogue_version_id").ValueGeneratedNever();
            builder.Property(v => v.Region).HasColumnName("region");
            builder.Property(v => v.Number).HasColumnName("number");
            builder.Property(v => v.Hash).HasColumnName("hash");
            builder.Property(v => v.Document).HasColumnName("document");
            builder.Property(v => v.PublishedAt).HasColumnName("published_at");
            builder.Property(v => v.PublishedBy).HasColumnName("published_by");
            builder.HasIndex(v => new { v.Region, v.Number }).IsUnique().HasDatabaseName("ux_catalogue_version_region_number");
        }
    }
}
