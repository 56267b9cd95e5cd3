using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Assistance.Team;

/// <summary>Who held the post of a seat, from when to when (任职人员); what was, stays.</summary>
internal sealed class SeatHolder
{
    public required Guid SeatHolderId { get; init; }

    public required Guid GroupSeatId { get; init; }

    public required string Name { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The day the next one took over.</summary>
    public DateOnly? Until { get; private set; }

    public void GiveWay(DateOnly on) => Until = on;

    internal sealed class Mapping : IEntityTypeConfiguration<SeatHolder>
    {
        public void Configure(EntityTypeBuilder<SeatHolder> builder)
        {
            builder.ToTable("assist_seat_holders");
            builder.HasKey(h => h.SeatHolderId);
            builder.Property(h => h.SeatHolderId).ValueGeneratedNever();
            builder.Property(h => h.From).HasColumnName("held_from");
            builder.Property(h => h.Until).HasColumnName("held_until").IsConcurrencyToken();
            builder.HasIndex(h => h.GroupSeatId);
        }
    }
}
