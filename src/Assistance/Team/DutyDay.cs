using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Assistance.Team;

/// <summary>A member on duty on a day (值班).</summary>
internal sealed class DutyDay
{
    public required Guid DutyDayId { get; init; }

    public required string Region { get; init; }

    public required DateOnly Day { get; init; }

    public required Guid AssistMemberId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<DutyDay>
    {
        public void Configure(EntityTypeBuilder<DutyDay> builder)
        {
            builder.ToTable("assist_duty_days");
            builder.HasKey(d => d.DutyDayId);
            builder.Property(d => d.DutyDayId).ValueGeneratedNever();
            builder.HasIndex(d => new { d.Region, d.Day, d.AssistMemberId }).IsUnique();
        }
    }
}
