using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Catalogue.Editing;

/// <summary>One saved state of a draft: what a second editor started from, so that both editors' work can be put together.</summary>
internal sealed class ThemeSave
{
    public required Guid ThemeDraftId { get; init; }

    public required int Revision { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset SavedAt { get; init; }

    public required string SavedByName { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ThemeSave>
    {
        public void Configure(EntityTypeBuilder<ThemeSave> builder)
        {
            builder.ToTable("theme_saves");
            builder.HasKey(s => new { s.ThemeDraftId, s.Revision });
        }
    }
}
