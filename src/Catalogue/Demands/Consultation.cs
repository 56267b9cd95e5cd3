using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Catalogue.Demands;

/// <summary>What a caller of the hotline asked and was told (咨询记录). Nothing in it says who called.</summary>
internal sealed class Consultation
{
    public required Guid ConsultationId { get; init; }

    public required string Region { get; init; }

    /// <summary>The caller's own words.</summary>
    public required string Words { get; init; }

    public required string Answer { get; init; }

    /// <summary>The theme whose guide was read out; null where none was.</summary>
    public int? Theme { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required Guid RecordedBy { get; init; }

    public required string RecordedByName { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Consultation>
    {
        public void Configure(EntityTypeBuilder<Consultation> builder)
        {
            builder.ToTable("consultations");
            builder.HasKey(c => c.ConsultationId);
            builder.Property(c => c.ConsultationId).ValueGeneratedNever();
            builder.HasIndex(c => new { c.Region, c.RecordedAt });
        }
    }
}
