using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Kernel;

namespace Suban.Assistance.Team;

/// <summary>A seat in the leading group (领导小组席位): it belongs to a post, and whoever holds the post sits on it.</summary>
internal sealed class GroupSeat
{
    public required Guid GroupSeatId { get; init; }

    public required string Region { get; init; }

    public required GroupRole Role { get; init; }

    /// <summary>The post (区政务服务局局长).</summary>
    public required string Post { get; init; }

    public required DateOnly SetUpOn { get; init; }

    /// <summary>The post no longer has a seat.</summary>
    public DateOnly? EndedOn { get; private set; }

    public int Revision { get; private set; } = 1;

    public Outcome<GroupSeatEnded> End(DateOnly on)
    {
        if (EndedOn is not null)
        {
            return TeamRefusals.SeatEnded;
        }

        (EndedOn, Revision) = (on, Revision + 1);
        return new GroupSeatEnded(GroupSeatId, Region, on);
    }

    public Outcome<GroupSeatTaken> Take(DateOnly from)
    {
        if (EndedOn is not null)
        {
            return TeamRefusals.SeatEnded;
        }

        Revision++;
        return new GroupSeatTaken(GroupSeatId, Region, from);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<GroupSeat>
    {
        public void Configure(EntityTypeBuilder<GroupSeat> builder)
        {
            builder.ToTable("assist_group_seats");
            builder.HasKey(s => s.GroupSeatId);
            builder.Property(s => s.GroupSeatId).ValueGeneratedNever();
            builder.Property(s => s.Revision).IsConcurrencyToken();
            builder.HasIndex(s => s.Region);
        }
    }
}

/// <summary>The roles in the leading group, as its list prints them.</summary>
public enum GroupRole
{
    Leader,
    Deputy,
    Member,
}
