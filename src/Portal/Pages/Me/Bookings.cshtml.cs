using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Organisation.Queue;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Me;

/// <summary>The party's bookings and numbers: cancel, check in, take a number now.</summary>
[Authorize(Policies.Applicant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class BookingsModel(
    PublishedRegion published, BookingQueries bookings, QueueQueries queue, HallDays days, Writes writes, TimeProvider clock) : PageModel
{
    public Hall? Hall => published.Hall;

    public string? Done { get; private set; }

    public IReadOnlyList<OwnTicket> Tickets { get; private set; } = [];

    public IReadOnlyList<BookingRow> Bookings { get; private set; } = [];

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Priority { get; set; }

    /// <summary>The hall gives numbers now, and this party has none there.</summary>
    public bool MayTake => Hall is { } hall && days.GivesNumbers(hall, clock.GetUtcNow()) && Tickets.All(t => t.HallId != hall.HallId);

    public IReadOnlyList<Choice> Kinds { get; private set; } = [];

    public static IReadOnlyList<Choice> Priorities { get; } =
    [
        new(nameof(TicketPriority.Ordinary), "普通"),
        new(nameof(TicketPriority.Elder), "60 岁以上", "叫到时看身份证"),
        new(nameof(TicketPriority.Disabled), "残疾人、孕妇", "叫到时看证件"),
    ];

    private Guid Party => User.RequireReader().PartyId ?? Guid.Empty;

    public async Task OnGetAsync(string? done, CancellationToken cancel)
    {
        Done = done;
        await LoadAsync(cancel);
    }

    public Task<IActionResult> OnPostTakeAsync(string? key, CancellationToken cancel)
    {
        var (hall, kind, priority) = (Hall?.HallId ?? Guid.Empty, QueueWords.Chosen<WindowKind>(Kind), QueueWords.Chosen<TicketPriority>(Priority));
        return RunAsync<TakeTicket, TicketTaken>((op, reader, p, c) => op.RunAsync(reader, hall, kind, priority, p, c), "taken", key, cancel);
    }

    public Task<IActionResult> OnPostDropAsync(Guid id, CancellationToken cancel) =>
        RunAsync<CancelTicket, TicketCancelled>((op, reader, p, c) => op.RunAsync(reader, id, p, c), "dropped", null, cancel);

    public Task<IActionResult> OnPostCheckInAsync(Guid id, CancellationToken cancel) =>
        RunAsync<CheckIn, BookingCheckedIn>((op, reader, p, c) => op.RunAsync(reader, id, p, c), "taken", null, cancel);

    public Task<IActionResult> OnPostCancelAsync(Guid id, CancellationToken cancel) =>
        RunAsync<CancelBooking, BookingCancelled>((op, reader, p, c) => op.RunAsync(reader, id, p, c), "cancelled", null, cancel);

    private async Task<IActionResult> RunAsync<TOperation, T>(
        Func<TOperation, Reader, ProcessContext, CancellationToken, Task<Outcome<T>>> act, string done, string? key, CancellationToken cancel)
        where TOperation : notnull
        where T : notnull
    {
        var (reader, process) = (User.RequireReader(), HttpContext.Process(typeof(TOperation).Name, key: key));
        var outcome = await writes.RunAsync<TOperation, T>((op, c) => act(op, reader, process, c), process, new[] { Kind, Priority }, cancel);
        if (outcome.TryGet(out _))
        {
            return LocalRedirect($"/me/bookings?done={done}");
        }

        await LoadAsync(cancel);
        return this.Refused(outcome.Refusal);
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        Tickets = await queue.OfPartyAsync(Party, cancel);
        Bookings = await bookings.OfPartyAsync(Party, cancel);
        if (Hall is { } hall)
        {
            Kinds = [.. (await queue.HallAsync(hall, cancel)).Lines.Select(l => new Choice(l.Kind.ToString(), WindowWords.Of(l.Kind), QueueChoices.Waiting(l)))];
        }
    }
}
