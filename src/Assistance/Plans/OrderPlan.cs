using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Assistance.Plans;

/// <summary>A version of an order's plan (代办帮办方案和申报计划); it counts once the applicant has confirmed it.</summary>
internal sealed class OrderPlan
{
    public required Guid PlanId { get; init; }

    public required Guid OrderId { get; init; }

    public required int Version { get; init; }

    /// <summary>Why it is drawn anew; null for the first.</summary>
    public string? Reason { get; init; }

    public required string Document { get; init; }

    public required string DrawnByName { get; init; }

    public required DateTimeOffset DrawnAt { get; init; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    public void Confirm(DateTimeOffset now) => ConfirmedAt ??= now;

    internal sealed class Mapping : IEntityTypeConfiguration<OrderPlan>
    {
        public void Configure(EntityTypeBuilder<OrderPlan> builder)
        {
            builder.ToTable("assistance_plans");
            builder.HasKey(p => p.PlanId);
            builder.Property(p => p.PlanId).ValueGeneratedNever();
            builder.HasIndex(p => new { p.OrderId, p.Version }).IsUnique();
        }
    }
}
