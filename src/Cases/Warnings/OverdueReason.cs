using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Kernel;

namespace Suban.Cases.Warnings;

/// <summary>Why a step is late (超时原因), in the words of who works on it.</summary>
internal sealed class OverdueReason
{
    public required Guid OverdueReasonId { get; init; }

    public required Guid StepId { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    public required string Words { get; init; }

    public required string GivenByName { get; init; }

    public required DateTimeOffset GivenAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<OverdueReason>
    {
        public void Configure(EntityTypeBuilder<OverdueReason> builder)
        {
            builder.ToTable("overdue_reasons");
            builder.HasKey(r => r.OverdueReasonId);
            builder.Property(r => r.OverdueReasonId).ValueGeneratedNever();
        }
    }
}

internal static class Overdue
{
    /// <summary>The step's day has passed and nobody has said why.</summary>
    public static async Task<bool> IsUnexplainedAsync(this AppDbContext db, CaseStep step, DateTimeOffset now, CancellationToken cancel) =>
        !step.Ended && step.DueAt < now &&
        !await db.Set<OverdueReason>().AnyAsync(r => r.StepId == step.StepId && r.GivenAt >= step.DueAt, cancel);
}
