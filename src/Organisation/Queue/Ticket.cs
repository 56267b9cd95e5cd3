using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Organisation.Queue;

/// <summary>A visitor's number in the hall's queue (排队号).</summary>
internal sealed class Ticket
{
    public required Guid TicketId { get; init; }

    public required Guid HallId { get; init; }

    public required DateOnly OnDate { get; init; }

    /// <summary>As printed (<c>A012</c>); it stays when the visitor is sent to another kind of window.</summary>
    public required string Number { get; init; }

    public required WindowKind Kind { get; set; }

    public required TicketPriority Priority { get; set; }

    /// <summary>When the booked slot begins; null without a booking, or where the visitor came late.</summary>
    public DateTimeOffset? SlotAt { get; set; }

    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>Where it stands among its like: the time it was taken, or put back.</summary>
    public required DateTimeOffset QueuedAt { get; set; }

    public Guid? PartyId { get; init; }

    public TicketState State { get; private set; }

    public Guid? WindowId { get; private set; }

    /// <summary>The hall's calls are counted, so that the last ones are known whatever the clocks of two nodes say.</summary>
    public long? CallNumber { get; private set; }

    public DateTimeOffset? CalledAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public bool PutBack { get; private set; }

    public int Revision { get; private set; } = 1;

    public bool IsOpen => State is TicketState.Waiting or TicketState.Called;

    public void Call(Guid windowId, long callNumber, DateTimeOffset now)
    {
        (State, WindowId, CallNumber, Revision) = (TicketState.Called, windowId, callNumber, Revision + 1);
        CalledAt = now;
    }

    public void End(TicketState state, DateTimeOffset now) => (State, EndedAt, Revision) = (state, now, Revision + 1);

    /// <summary>To the end of the ordinary ones, once.</summary>
    public void ReturnToQueue(DateTimeOffset now)
    {
        Wait();
        (Priority, SlotAt, QueuedAt, PutBack) = (TicketPriority.Ordinary, null, now, true);
    }

    /// <summary>To another kind of window, where it stands by the time it was taken.</summary>
    public void MoveTo(WindowKind kind)
    {
        Wait();
        Kind = kind;
    }

    private void Wait() =>
        (State, WindowId, CallNumber, CalledAt, EndedAt, Revision) = (TicketState.Waiting, null, null, null, null, Revision + 1);

    internal sealed class Mapping : IEntityTypeConfiguration<Ticket>
    {
        public void Configure(EntityTypeBuilder<Ticket> builder)
        {
            builder.ToTable("queue_tickets");
            builder.HasKey(t => t.TicketId);
            builder.Property(t => t.TicketId).ValueGeneratedNever();
            builder.HasIndex(t => new { t.HallId, t.OnDate, t.Number }).IsUnique();
            builder.Property(t => t.Revision).IsConcurrencyToken();
        }
    }
}

/// <summary>Why somebody is called before others (优先).</summary>
public enum TicketPriority
{
    Ordinary,

    /// <summary>Came for a booked slot (预约).</summary>
    Booked,

    /// <summary>Sixty or older (老年人优先).</summary>
    Elder,

    /// <summary>Disabled or pregnant (残疾人、孕妇优先).</summary>
    Disabled,
}

public enum TicketState
{
    Waiting,
    Called,
    Done,

    /// <summary>Called and not there (过号).</summary>
    NoShow,
    Cancelled,
}
