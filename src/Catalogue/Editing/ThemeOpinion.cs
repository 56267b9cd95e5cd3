using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Catalogue.Editing;

/// <summary>What a department says to a draft (部门审核意见), with its day; kept after publication.</summary>
internal sealed class ThemeOpinion
{
    public required Guid ThemeOpinionId { get; init; }

    public required Guid ThemeDraftId { get; init; }

    /// <summary>The key of the authority.</summary>
    public required string Authority { get; init; }

    /// <summary>SHA-256 of the text it is about: an opinion does not cover what was changed afterwards.</summary>
    public required string TextHash { get; init; }

    public required bool Agreed { get; init; }

    public required string Words { get; init; }

    public required DateOnly GivenOn { get; init; }

    public required Guid GivenBy { get; init; }

    public required string GivenByName { get; init; }

    /// <summary>The number of the letter, where the department answered on paper.</summary>
    public string? PaperNumber { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ThemeOpinion>
    {
        public void Configure(EntityTypeBuilder<ThemeOpinion> builder)
        {
            builder.ToTable("theme_opinions");
            builder.HasKey(o => o.ThemeOpinionId);
            builder.Property(o => o.ThemeOpinionId).ValueGeneratedNever();
            builder.HasIndex(o => o.ThemeDraftId);
        }
    }
}
