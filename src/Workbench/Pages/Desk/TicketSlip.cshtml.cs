using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Certificates;
using Suban.Organisation.Access;
using Suban.Organisation.Queue;

namespace Suban.Workbench.Pages.Desk;

/// <summary>A number in the queue on an 80 mm slip.</summary>
[Authorize(Policies.Queue)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class TicketSlipModel(QueueQueries queue, CertificatesSettings settings) : PageModel
{
    public PrintedTicket Ticket { get; private set; } = null!;

    /// <summary>Where a phone sees who was called last.</summary>
    public string QueueAddress => $"{settings.PublicOrigin}/{Ticket.Hall.Region}/queue";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await queue.PrintedAsync(User.RequireReader(), id, cancel) is not { } ticket)
        {
            return NotFound();
        }

        Ticket = ticket;
        return Page();
    }
}
