using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Cases.Plans;

/// <summary>One compiled plan, stored once however many cases were submitted under it.</summary>
internal sealed class PinnedPlan
{
    /// <summary>SHA-256 of the body.</summary>
    public required string PlanId { get; init; }

    public required string Body { get; init; }

    public required DateTimeOffset PinnedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<PinnedPlan>
    {
        public void Configure(EntityTypeBuilder<PinnedPlan> builder)
        {
            builder.ToTable("pinned_plans");
            builder.HasKey(p => p.PlanId);
        }
    }
}
