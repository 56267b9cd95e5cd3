using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Organisation.Queue;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Published;

/// <summary>Books a slot in the hall (预约): which window, which day, which half hour. What is free is open to everybody; a citizen books.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SlotsModel(PublishedRegion published, HallSlots slots, Writes writes, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Day { get; set; }

    [BindProperty]
    public string? Slot { get; set; }

    [BindProperty]
    public string[]? Needs { get; set; }

    public Hall? Hall => published.Hall;

    public WindowKind? ChosenKind { get; private set; }

    public IReadOnlyList<SlotOffer> Offers { get; private set; } = [];

    /// <summary>The days that can be booked, with how many places are left in each.</summary>
    public IReadOnlyList<(DateOnly Day, int Left)> Days =>
        [.. Offers.GroupBy(o => RegionTime.DateOf(o.StartsAt), (day, ofDay) => (day, ofDay.Sum(o => o.Left)))];

    public DateOnly ChosenDay { get; private set; }

    public SlotOffer? NextFree => Offers.FirstOrDefault(o => o.Left > 0);

    public IReadOnlyList<SlotOffer> OfDay => [.. Offers.Where(o => RegionTime.DateOf(o.StartsAt) == ChosenDay)];

    public IReadOnlyList<Choice> Free =>
        [.. OfDay.Where(o => o.Left > 0).Select(o => new Choice(QueueChoices.Value(o.StartsAt), QueueChoices.Slot(o.StartsAt), $"剩 {o.Left} 个"))];

    public bool MayBook => User.Reader() is { PartyId: not null };

    public bool IsStaff => User.Reader() is { IsStaff: true };

    /// <summary>Signing in leads back to what was chosen.</summary>
    public string SignInAddress => "/login?back=" + Uri.EscapeDataString($"{Request.Path}?Kind={ChosenKind}&Day={ChosenDay:O}");

    public IReadOnlyList<Choice> Kinds => Hall is null ? [] : QueueChoices.Kinds(HallSlots.Kinds(Hall));

    public bool NeedsLocalConfirmation => published.Settings.NeedsLocalConfirmation("booking-days");

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(string? key, CancellationToken cancel)
    {
        if (User.Reader() is not { } reader)
        {
            return Challenge();
        }

        if (reader.PartyId is null)
        {
            return Forbid();
        }

        if (Hall is not { } hall)
        {
            return NotFound();
        }

        var needs = (Needs ?? []).Select(n => QueueWords.Chosen<BookingNeeds>(n) ?? BookingNeeds.None).Aggregate(BookingNeeds.None, (all, one) => all | one);
        var request = new SlotRequest(hall.HallId, QueueWords.Chosen<WindowKind>(Kind), QueueChoices.Read(Slot), needs);
        var process = HttpContext.Process(nameof(BookSlot), key: key);
        var outcome = await writes.RunAsync<BookSlot, SlotBooked>((op, c) => op.RunAsync(reader, request, process, c), process, request, cancel);
        if (outcome.TryGet(out _))
        {
            return LocalRedirect("/me/bookings?done=booked");
        }

        await LoadAsync(cancel);
        return this.Refused(outcome.Refusal);
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        ChosenKind = QueueWords.Chosen<WindowKind>(Kind);
        if (Hall is { } hall && ChosenKind is { } kind)
        {
            Offers = await slots.OffersAsync(hall, kind, clock.GetUtcNow(), cancel);
        }

        ChosenDay = DateOnly.TryParseExact(Day, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && Days.Any(d => d.Day == day) ? day
            : NextFree is { } free ? RegionTime.DateOf(free.StartsAt)
            : Offers is [var first, ..] ? RegionTime.DateOf(first.StartsAt)
            : default;
    }
}
