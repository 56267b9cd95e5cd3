using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Catalogue.Editing;

/// <summary>A published text of a theme (主题版次), numbered within theme and region; never changed.</summary>
internal sealed class ThemeEdition
{
    public required string Region { get; init; }

    public required int Number { get; init; }

    /// <summary>Counts from 1.</summary>
    public required int Edition { get; init; }

    public required string Text { get; init; }

    public required ThemeOrigin Origin { get; init; }

    /// <summary>The draft it was, for the opinions given to it; null for a text of a file.</summary>
    public Guid? ThemeDraftId { get; init; }

    /// <summary>The version of the catalogue it first stood in; null for a file's text kept when the editor took over.</summary>
    public int? CatalogueNumber { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required string PublishedByName { get; init; }

    /// <summary>Why, where it went back to an earlier text.</summary>
    public string? Reason { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ThemeEdition>
    {
        public void Configure(EntityTypeBuilder<ThemeEdition> builder)
        {
            builder.ToTable("theme_editions");
            builder.HasKey(e => new { e.Region, e.Number, e.Edition });
        }
    }
}

/// <summary>Which of the two a theme's text comes from (文本来源).</summary>
public enum ThemeOrigin
{
    File,
    Editor,
}
