using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Kernel;
using Suban.Kernel.Identifiers;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Organisation.Queue;

namespace Suban.Workbench.Pages.Desk;

/// <summary>The queue before the clerk's window: call, pass over, send on, finish; and numbers for whoever stands at the guide desk.</summary>
[Authorize(Policies.Queue)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class QueueModel(QueueQueries queue, BookingQueries bookings, Writes writes) : PageModel
{
    /// <summary>Null for an account without a window.</summary>
    public WindowBoard? Queue { get; private set; }

    [BindProperty]
    public Guid Id { get; set; }

    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Priority { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public bool Clerk => User.RequireReader().Has(Role.WindowClerk);

    public IEnumerable<WindowKind> Kinds => Queue?.Hall.KindsServed() ?? [];

    public async Task OnGetAsync(CancellationToken cancel) => Queue = await queue.WindowAsync(User.RequireReader(), cancel);

    /// <summary>Ends who is in hand, and calls the next one.</summary>
    public async Task<IActionResult> OnPostNextAsync(string? key, CancellationToken cancel)
    {
        if (Id != Guid.Empty)
        {
            var finished = await WriteAsync<FinishTicket, TicketFinished>((op, reader, p, c) => op.RunAsync(reader, Id, p, c), null, cancel);
            if (finished.Refusal is { } refusal)
            {
                return await AgainAsync(refusal, cancel);
            }
        }

        var called = await WriteAsync<CallNext, TicketCalled>((op, reader, p, c) => op.RunAsync(reader, p, c), key, cancel);

        // Nobody left after the last one was finished is no fault.
        return called.Refusal is { } refused && Id == Guid.Empty
            ? await AgainAsync(refused, cancel)
            : LocalRedirect("/desk/queue");
    }

    public Task<IActionResult> OnPostAgainAsync(CancellationToken cancel) =>
        RunAsync<CallAgain, TicketCalledAgain>((op, reader, p, c) => op.RunAsync(reader, Id, p, c), cancel);

    public Task<IActionResult> OnPostMissAsync(CancellationToken cancel) =>
        RunAsync<MissTicket, TicketMissed>((op, reader, p, c) => op.RunAsync(reader, Id, p, c), cancel);

    public Task<IActionResult> OnPostFinishAsync(CancellationToken cancel) =>
        RunAsync<FinishTicket, TicketFinished>((op, reader, p, c) => op.RunAsync(reader, Id, p, c), cancel);

    public Task<IActionResult> OnPostTransferAsync(CancellationToken cancel) =>
        RunAsync<TransferTicket, TicketTransferred>((op, reader, p, c) => op.RunAsync(reader, Id, QueueWords.Chosen<WindowKind>(To), p, c), cancel);

    public Task<IActionResult> OnPostBackAsync(CancellationToken cancel) =>
        RunAsync<PutBackTicket, TicketPutBack>((op, reader, p, c) => op.RunAsync(reader, Id, p, c), cancel);

    public async Task<IActionResult> OnPostTakeAsync(string? key, CancellationToken cancel)
    {
        await OnGetAsync(cancel);
        var (hall, kind, priority) = (Queue?.Hall.HallId ?? Guid.Empty, QueueWords.Chosen<WindowKind>(Kind), QueueWords.Chosen<TicketPriority>(Priority));
        var taken = await WriteAsync<TakeTicket, TicketTaken>((op, reader, p, c) => op.RunAsync(reader, hall, kind, priority, p, c), key, cancel);
        return taken.TryGet(out var ticket) ? LocalRedirect($"/desk/print/ticket/{ticket.TicketId}") : await AgainAsync(taken.Refusal, cancel);
    }

    public async Task<IActionResult> OnPostCheckInAsync(CancellationToken cancel)
    {
        var booking = await bookings.FindByCodeAsync(User.RequireReader(), TypedNumber.Clean(Code ?? ""), cancel);
        if (booking is not { } id)
        {
            return await AgainAsync(BookingQueries.WrongCode, cancel);
        }

        var checkedIn = await WriteAsync<CheckIn, BookingCheckedIn>((op, reader, p, c) => op.RunAsync(reader, id, p, c), null, cancel);
        return checkedIn.TryGet(out var ticket) ? LocalRedirect($"/desk/print/ticket/{ticket.TicketId}") : await AgainAsync(checkedIn.Refusal, cancel);
    }

    private async Task<IActionResult> RunAsync<TOperation, T>(
        Func<TOperation, Reader, ProcessContext, CancellationToken, Task<Outcome<T>>> act, CancellationToken cancel)
        where TOperation : notnull
        where T : notnull
    {
        var outcome = await WriteAsync(act, null, cancel);
        return outcome.Refusal is { } refusal ? await AgainAsync(refusal, cancel) : LocalRedirect("/desk/queue");
    }

    private Task<Outcome<T>> WriteAsync<TOperation, T>(
        Func<TOperation, Reader, ProcessContext, CancellationToken, Task<Outcome<T>>> act, string? key, CancellationToken cancel)
        where TOperation : notnull
        where T : notnull
    {
        var (reader, process) = (User.RequireReader(), HttpContext.Process(typeof(TOperation).Name, key: key));
        return writes.RunAsync<TOperation, T>((op, c) => act(op, reader, process, c), process, new[] { Kind, Priority }, cancel);
    }

    private async Task<IActionResult> AgainAsync(Refusal refusal, CancellationToken cancel)
    {
        await OnGetAsync(cancel);
        return this.Refused(refusal);
    }
}
