using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Cases.Hearings;

/// <summary>An interested person (利害关系人): who was told what, when and how, and what he said.</summary>
/// <remarks>行政许可法第三十六条.</remarks>
internal sealed class ThirdParty
{
    public required Guid ThirdPartyId { get; init; }

    public required Guid CaseId { get; init; }

    public required Guid StepId { get; init; }

    public required string Name { get; init; }

    /// <summary>Telephone or address, sealed.</summary>
    public byte[]? Contact { get; init; }

    public required string Interest { get; init; }

    public required string ToldHow { get; init; }

    /// <summary>Until then nothing is decided without having heard him.</summary>
    public required DateOnly AnswerBy { get; init; }

    public required DateTimeOffset InformedAt { get; init; }

    public string? Statement { get; private set; }

    public DateTimeOffset? StatedAt { get; private set; }

    public void State(string statement, DateTimeOffset now) => (Statement, StatedAt) = (statement, now);

    internal sealed class Mapping : IEntityTypeConfiguration<ThirdParty>
    {
        public void Configure(EntityTypeBuilder<ThirdParty> builder)
        {
            builder.ToTable("third_parties");
            builder.HasKey(p => p.ThirdPartyId);
            builder.Property(p => p.ThirdPartyId).ValueGeneratedNever();
        }
    }
}
