using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Cases.Warnings;

/// <summary>Whom an early warning reaches (预警对象).</summary>
public enum WarningLevel
{
    /// <summary>Who has the step, when its light turns yellow.</summary>
    Officer,

    /// <summary>Supervision, when the region's days before the end have begun.</summary>
    Supervisor,
}

/// <summary>That somebody was warned of one due date of a step (预警); for another due date he is warned again.</summary>
internal sealed class StepWarning
{
    public required Guid StepId { get; init; }

    public required WarningLevel Level { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    public required DateTimeOffset WarnedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<StepWarning>
    {
        public void Configure(EntityTypeBuilder<StepWarning> builder)
        {
            builder.ToTable("step_warnings");
            builder.HasKey(w => new { w.StepId, w.Level, w.DueAt });
            builder.Property(w => w.Level).HasConversion<string>();
        }
    }
}
