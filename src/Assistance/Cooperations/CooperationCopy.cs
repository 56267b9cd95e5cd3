using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Assistance.Cooperations;

/// <summary>One of the two copies of a cooperation order (协办单存档), as it stood at the end: 本表一式两份.</summary>
internal sealed class CooperationCopy
{
    public const string DocumentColumn = "assistance_cooperation_copies.document";

    public required Guid CopyId { get; init; }

    public required Guid CooperationId { get; init; }

    /// <summary>Whose copy it is.</summary>
    public required string Region { get; init; }

    /// <summary>The sheet; sealed, it names people.</summary>
    public required byte[] Document { get; init; }

    public required DateTimeOffset KeptAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<CooperationCopy>
    {
        public void Configure(EntityTypeBuilder<CooperationCopy> builder)
        {
            builder.ToTable("assistance_cooperation_copies");
            builder.HasKey(c => c.CopyId);
            builder.Property(c => c.CopyId).ValueGeneratedNever();
            builder.HasIndex(c => new { c.CooperationId, c.Region }).IsUnique();
        }
    }
}
