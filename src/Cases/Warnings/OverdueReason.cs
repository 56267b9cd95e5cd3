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
        (await db.UnexplainedAsync([step], now, cancel)).Count > 0;

    /// <summary>Those of the steps whose day has passed and nobody has said why.</summary>
    public static async Task<IReadOnlySet<Guid>> UnexplainedAsync(
        this AppDbContext db, IReadOnlyCollection<CaseStep> steps, DateTimeOffset now, CancellationToken cancel)
    {
        var late = steps.Where(s => !s.Ended && s.DueAt < now).ToList();
        if (late.Count == 0)
        {
            return new HashSet<Guid>();
        }

        var ids = late.ConvertAll(s => s.StepId);
        var given = (await db.Set<OverdueReason>().Where(r => ids.Contains(r.StepId)).Select(r => new { r.StepId, r.GivenAt }).ToListAsync(cancel))
            .ToLookup(r => r.StepId, r => r.GivenAt);
        return late.Where(s => !given[s.StepId].Any(at => at >= s.DueAt)).Select(s => s.StepId).ToHashSet();
    }
}
