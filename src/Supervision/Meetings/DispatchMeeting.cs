using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Supervision.Meetings;

/// <summary>A meeting that looked at how the work stands (调度会); what it decided enters the task register.</summary>
internal sealed class DispatchMeeting
{
    public required Guid DispatchMeetingId { get; init; }

    public required string Region { get; init; }

    public required string Subject { get; init; }

    public required DateOnly HeldOn { get; init; }

    public required string Place { get; init; }

    public required string Minutes { get; init; }

    public required string RecordedByName { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<DispatchMeeting>
    {
        public void Configure(EntityTypeBuilder<DispatchMeeting> builder)
        {
            builder.ToTable("dispatch_meetings");
            builder.HasKey(m => m.DispatchMeetingId);
            builder.Property(m => m.DispatchMeetingId).ValueGeneratedNever();
            builder.HasIndex(m => m.Region);
        }
    }
}

/// <summary>A meeting was recorded.</summary>
public sealed record MeetingRecorded(Guid MeetingId, string Region, string Subject, DateOnly HeldOn);
