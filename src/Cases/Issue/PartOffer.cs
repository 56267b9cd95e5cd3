using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Cases.Issue;

/// <summary>The window's offer of what is decided before the rest (先领一部分), and what the applicant said to it.</summary>
internal sealed class PartOffer
{
    public required Guid OfferId { get; init; }

    public required Guid CaseId { get; init; }

    public required string StepsJson { get; init; }

    public required string OfferedByName { get; init; }

    public required DateTimeOffset OfferedAt { get; init; }

    /// <summary>Null until the applicant has answered.</summary>
    public bool? Agreed { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public IReadOnlyList<Guid> Steps => JsonSerializer.Deserialize<List<Guid>>(StepsJson) ?? [];

    public void Answer(bool agreed, DateTimeOffset now) => (Agreed, AnsweredAt) = (agreed, now);

    internal sealed class Mapping : IEntityTypeConfiguration<PartOffer>
    {
        public void Configure(EntityTypeBuilder<PartOffer> builder)
        {
            builder.ToTable("part_offers");
            builder.HasKey(o => o.OfferId);
            builder.Property(o => o.OfferId).ValueGeneratedNever();
            builder.Property(o => o.StepsJson).HasColumnName("steps");
            builder.Ignore(o => o.Steps);
            builder.HasIndex(o => new { o.Agreed, o.AnsweredAt });
        }
    }
}
