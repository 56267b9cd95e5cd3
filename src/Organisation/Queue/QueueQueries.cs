using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Organisation.Queue;

/// <summary>Reads the queue of a hall: for everybody in it, for a window, for whoever holds a number.</summary>
public sealed class QueueQueries(AppDbContext db, Halls halls, TimeProvider clock)
{
    private const int LastCalls = 6;
    private const int LastMissed = 20;

    /// <summary>What the screen and the public page show; nothing about anybody.</summary>
    public async Task<QueueBoard> HallAsync(Hall hall, CancellationToken cancel)
    {
        var today = RegionTime.DateOf(clock.GetUtcNow());
        var ofDay = db.Set<Ticket>().AsNoTracking().Where(t => t.HallId == hall.HallId && t.OnDate == today);
        var waiting = await ofDay.Where(t => t.State == TicketState.Waiting)
            .GroupBy(t => t.Kind).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var served = (await ofDay.Where(t => t.State == TicketState.Done && t.CalledAt != null && t.EndedAt != null)
            .Select(t => new { t.Kind, t.CalledAt, t.EndedAt }).ToListAsync(cancel)).ToLookup(t => t.Kind, t => t.EndedAt!.Value - t.CalledAt!.Value);
        var calls = await ofDay.Where(t => t.CallNumber != null && t.WindowId != null).OrderByDescending(t => t.CallNumber).Take(LastCalls)
            .Select(t => new { t.Number, t.WindowId }).ToListAsync(cancel);
        return new QueueBoard(
            [.. hall.KindsServed().Select(k => Line(k, waiting.GetValueOrDefault(k)))],
            [.. calls.Select(c => new CalledNumber(c.Number, hall.Windows.FirstOrDefault(w => w.WindowId == c.WindowId)?.Number ?? ""))]);

        QueueLine Line(WindowKind kind, int count) =>
            new(kind, count, WaitEstimate.Minutes(count, hall.Serving(kind).Count, [.. served[kind]]));
    }

    /// <summary>The window's own view; null for a reader without a window.</summary>
    public async Task<WindowBoard?> WindowAsync(Reader reader, CancellationToken cancel)
    {
        if (halls.WindowOf(reader) is not { } window || halls.Find(window.HallId) is not { } hall)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var today = RegionTime.DateOf(now);
        var ofDay = db.Set<Ticket>().AsNoTracking().Where(t => t.HallId == hall.HallId && t.OnDate == today);
        var waiting = await ofDay.Where(t => t.State == TicketState.Waiting).ToListAsync(cancel);
        var inHand = await db.CalledByAsync(window, today, cancel);
        var earliest = now - PutBackTicket.Within;
        var missed = await ofDay.Where(t => t.State == TicketState.NoShow && !t.PutBack && t.EndedAt >= earliest)
            .OrderByDescending(t => t.EndedAt).Take(LastMissed).ToListAsync(cancel);
        var mine = WindowWords.Served(window.Kind);
        return new WindowBoard(
            hall,
            window,
            inHand is null ? null : Line(inHand, now),
            [.. CallingOrder.Of(waiting, now).Select(t => Line(t, now) with { Mine = mine.Contains(t.Kind) })],
            [.. missed.Select(t => Line(t, now))]);
    }

    /// <summary>The open numbers of a party, with how many are called before each.</summary>
    public async Task<IReadOnlyList<OwnTicket>> OfPartyAsync(Guid partyId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var open = await db.Set<Ticket>().AsNoTracking()
            .Where(t => t.PartyId == partyId && (t.State == TicketState.Waiting || t.State == TicketState.Called)).ToListAsync(cancel);
        var own = new List<OwnTicket>();
        foreach (var ticket in open)
        {
            own.Add(new OwnTicket(
                ticket.TicketId, ticket.HallId, halls.Find(ticket.HallId)?.Name ?? "", ticket.Number, ticket.Kind,
                ticket.State is TicketState.Called, await BeforeAsync(ticket, now, cancel),
                ticket.WindowId is { } window ? halls.FindWindow(window)?.Number : null));
        }

        return own;
    }

    /// <summary>A ticket of the reader's own hall, as it is printed.</summary>
    public async Task<PrintedTicket?> PrintedAsync(Reader reader, Guid ticketId, CancellationToken cancel)
    {
        if (halls.WindowOf(reader) is not { } window || halls.Find(window.HallId) is not { } hall
            || await db.Set<Ticket>().AsNoTracking().FirstOrDefaultAsync(t => t.TicketId == ticketId && t.HallId == hall.HallId, cancel) is not { } ticket)
        {
            return null;
        }

        var before = await BeforeAsync(ticket, clock.GetUtcNow(), cancel);
        return new PrintedTicket(hall, ticket.Number, ticket.Kind, ticket.Priority, ticket.TakenAt, before);
    }

    private async Task<int> BeforeAsync(Ticket ticket, DateTimeOffset now, CancellationToken cancel)
    {
        if (ticket.State is not TicketState.Waiting)
        {
            return 0;
        }

        var waiting = await db.Set<Ticket>().AsNoTracking()
            .Where(t => t.HallId == ticket.HallId && t.OnDate == ticket.OnDate && t.State == TicketState.Waiting && t.Kind == ticket.Kind)
            .ToListAsync(cancel);
        return CallingOrder.Of(waiting, now).TakeWhile(t => t.TicketId != ticket.TicketId).Count();
    }

    private static TicketLine Line(Ticket ticket, DateTimeOffset now) => new(
        ticket.TicketId, ticket.Number, ticket.Kind, ticket.Priority, ticket.SlotAt, (int)(now - ticket.TakenAt).TotalMinutes, ticket.CalledAt);
}

/// <summary>A hall's queue as everybody may see it.</summary>
/// <param name="Calls">The last numbers called, newest first.</param>
public sealed record QueueBoard(IReadOnlyList<QueueLine> Lines, IReadOnlyList<CalledNumber> Calls);

/// <param name="Minutes">About how long one waits who takes a number now.</param>
public sealed record QueueLine(WindowKind Kind, int Waiting, int? Minutes);

public sealed record CalledNumber(string Number, string WindowNumber);

/// <summary>The queue before one window.</summary>
/// <param name="Waiting">Everybody in the hall, in the order of being called.</param>
/// <param name="Missed">Passed over, and may still be put back.</param>
public sealed record WindowBoard(
    Hall Hall, ServiceWindow Window, TicketLine? InHand, IReadOnlyList<TicketLine> Waiting, IReadOnlyList<TicketLine> Missed);

/// <param name="Minutes">Since the number was taken.</param>
public sealed record TicketLine(
    Guid TicketId, string Number, WindowKind Kind, TicketPriority Priority, DateTimeOffset? SlotAt, int Minutes, DateTimeOffset? CalledAt)
{
    /// <summary>The window may call it.</summary>
    public bool Mine { get; init; } = true;
}

/// <param name="Before">How many are called before.</param>
/// <param name="WindowNumber">Where to go, once called.</param>
public sealed record OwnTicket(
    Guid TicketId, Guid HallId, string HallName, string Number, WindowKind Kind, bool Called, int Before, string? WindowNumber);

public sealed record PrintedTicket(Hall Hall, string Number, WindowKind Kind, TicketPriority Priority, DateTimeOffset TakenAt, int Before);
