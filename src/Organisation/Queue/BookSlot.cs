using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Organisation.Queue;

/// <summary>What is booked: a kind of window, when, and with what help.</summary>
public sealed record SlotRequest(Guid HallId, WindowKind? Kind, DateTimeOffset? StartsAt, BookingNeeds Needs);

/// <summary>Books a place in a slot (预约) for the reader's own party.</summary>
public sealed class BookSlot(AppDbContext db, Halls halls, HallSlots slots, HallDays days, TellParty tell)
{
    private const int Codes = 1_000_000;

    public async Task<Outcome<SlotBooked>> RunAsync(Reader reader, SlotRequest request, ProcessContext process, CancellationToken cancel)
    {
        if (reader.PartyId is not { } party || halls.Find(request.HallId) is not { } hall)
        {
            return BookingRefusals.NotFound;
        }

        if (request is not { Kind: { } kind, StartsAt: { } startsAt } || slots.Capacity(hall, kind, process.Now) is not (> 0 and var capacity)
            || !slots.Starts(hall, process.Now).Contains(startsAt))
        {
            return BookingRefusals.NoSuchSlot;
        }

        if (await RefusalForAsync(party, hall, kind, process.Now, cancel) is { } refusal)
        {
            return refusal;
        }

        await QueueCounter.HoldSlotAsync(db, hall.HallId, kind, startsAt, cancel);
        var seats = await db.Set<Booking>().Where(b => b.HallId == hall.HallId && b.Kind == kind && b.StartsAt == startsAt && b.Seat != null)
            .Select(b => b.Seat!.Value).ToListAsync(cancel);
        if (Enumerable.Range(1, capacity).Except(seats).FirstOrDefault() is not (> 0 and var seat))
        {
            var offers = await slots.OffersAsync(hall, kind, process.Now, cancel);
            return BookingRefusals.Full(offers.FirstOrDefault(o => o.Left > 0)?.StartsAt);
        }

        var booking = new Booking
        {
            BookingId = Guid.CreateVersion7(process.Now),
            HallId = hall.HallId,
            PartyId = party,
            Kind = kind,
            StartsAt = startsAt,
            Needs = request.Needs,
            Code = await FreeCodeAsync(hall.HallId, startsAt, cancel),
            BookedAt = process.Now,
        }.Sit(seat);
        db.Add(booking);
        tell(
            party, "预约成功",
            $"{BookingRefusals.Words(startsAt)}，{hall.Name}，{WindowWords.Of(kind)}。开始前 30 分钟到开始后 15 分钟内取号，过时按普通号排队；来不了请提前取消。",
            "/me/bookings", process.Now);
        var booked = new SlotBooked(booking.BookingId, hall.HallId, party, kind, startsAt, seat, request.Needs);
        db.Record(booking.Stream(), booked, process);
        return booked;
    }

    private async Task<Refusal?> RefusalForAsync(Guid party, Hall hall, WindowKind kind, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Set<Booking>().FirstOrDefaultAsync(
                b => b.PartyId == party && b.HallId == hall.HallId && b.Kind == kind && b.State == BookingState.Booked, cancel) is { } open)
        {
            return BookingRefusals.Already(open.StartsAt);
        }

        var today = RegionTime.DateOf(now);
        var rules = days.SettingsOf(hall, today).Booking;
        var since = now.AddDays(-rules.CountedDays - rules.PauseDays);
        var missed = await db.Set<Booking>().Where(b => b.PartyId == party && b.State == BookingState.NoShow && b.StartsAt > since)
            .Select(b => b.StartsAt).ToListAsync(cancel);
        return BookingPause.Until([.. missed.Select(RegionTime.DateOf)], rules, today) is { } until ? BookingRefusals.Paused(until) : null;
    }

    private async Task<string> FreeCodeAsync(Guid hallId, DateTimeOffset startsAt, CancellationToken cancel)
    {
        var day = RegionTime.DateOf(startsAt);
        var codes = (await db.CodesAsync(hallId, day, cancel)).ToHashSet(StringComparer.Ordinal);
        string code;
        do
        {
            code = RandomNumberGenerator.GetInt32(Codes).ToString("D6", CultureInfo.InvariantCulture);
        }
        while (codes.Contains(code));
        return code;
    }
}

/// <summary>A place in a slot was booked.</summary>
public sealed record SlotBooked(
    Guid BookingId, Guid HallId, Guid PartyId, WindowKind Kind, DateTimeOffset StartsAt, int Seat, BookingNeeds Needs);
