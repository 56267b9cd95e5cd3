using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Cases.Steps;

/// <summary>What one section of a department said before it handed the step to the next (科室意见); nobody outside the department sees it.</summary>
internal sealed class SectionTurn
{
    public required Guid SectionTurnId { get; init; }

    public required Guid CaseId { get; init; }

    public required Guid StepId { get; init; }

    public required string Section { get; init; }

    public required string Next { get; init; }

    public required string Opinion { get; init; }

    public required Guid HandedBy { get; init; }

    public required string HandedByName { get; init; }

    public required DateTimeOffset HandedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SectionTurn>
    {
        public void Configure(EntityTypeBuilder<SectionTurn> builder)
        {
            builder.ToTable("section_turns");
            builder.HasKey(t => t.SectionTurnId);
            builder.Property(t => t.SectionTurnId).ValueGeneratedNever();
        }
    }
}
