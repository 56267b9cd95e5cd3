using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Catalogue.Powers;

/// <summary>A list of administrative powers a region holds itself to (统一行政权力事项清单), as it was taken over. A new one replaces it.</summary>
internal sealed class PowerList
{
    public required string Region { get; init; }

    public required int Number { get; init; }

    /// <summary>The document it comes from, in words.</summary>
    public required string Source { get; init; }

    public required DateOnly PublishedOn { get; init; }

    public required DateTimeOffset ImportedAt { get; init; }

    public required string ImportedByName { get; init; }

    /// <summary>The entries, as JSON.</summary>
    public required string Document { get; init; }

    public static string Text(IReadOnlyList<PowerEntry> entries) => JsonSerializer.Serialize(entries, CatalogueJson.Readable.IReadOnlyListPowerEntry);

    public IReadOnlyList<PowerEntry> Read() => JsonSerializer.Deserialize(Document, CatalogueJson.Readable.IReadOnlyListPowerEntry) ?? [];

    internal sealed class Mapping : IEntityTypeConfiguration<PowerList>
    {
        public void Configure(EntityTypeBuilder<PowerList> builder)
        {
            builder.ToTable("power_lists");
            builder.HasKey(l => new { l.Region, l.Number });
        }
    }
}
