using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Organisation.Queue;

/// <summary>A place in a half-hour slot of a hall (预约).</summary>
internal sealed class Booking
{
    public required Guid BookingId { get; init; }

    public required Guid HallId { get; init; }

    public required Guid PartyId { get; init; }

    public required WindowKind Kind { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>Which of the slot's places; null once it is given back. No two parties have one place: the database sees to it.</summary>
    public int? Seat { get; private set; }

    public required BookingNeeds Needs { get; init; }

    /// <summary>Six digits that are said or shown in the hall on the day.</summary>
    public required string Code { get; init; }

    public required DateTimeOffset BookedAt { get; init; }

    public BookingState State { get; private set; }

    public int Revision { get; private set; } = 1;

    public Booking Sit(int seat)
    {
        Seat = seat;
        return this;
    }

    public void GiveBack() => (State, Seat, Revision) = (BookingState.Cancelled, null, Revision + 1);

    public void Become(BookingState state) => (State, Revision) = (state, Revision + 1);

    internal sealed class Mapping : IEntityTypeConfiguration<Booking>
    {
        public void Configure(EntityTypeBuilder<Booking> builder)
        {
            builder.ToTable("slot_bookings");
            builder.HasKey(b => b.BookingId);
            builder.Property(b => b.BookingId).ValueGeneratedNever();
            builder.HasIndex(b => new { b.HallId, b.Kind, b.StartsAt, b.Seat }).IsUnique();
            builder.Property(b => b.Revision).IsConcurrencyToken();
        }
    }
}

/// <summary>What somebody who booked needs (需要的帮助).</summary>
[Flags]
public enum BookingNeeds
{
    None = 0,
    SignLanguage = 1,
    Wheelchair = 2,
    Mongolian = 4,
}

public enum BookingState
{
    Booked,
    CheckedIn,
    Cancelled,

    /// <summary>Did not come (爽约).</summary>
    NoShow,
}
