using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases;
using Suban.Cases.Elsewhere;
using Suban.Cases.Issue;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Desk;

namespace Suban.Workbench.Pages.Desk;

/// <summary>One case received for another region: its papers, its forwarding, how far it is, the results handed over here.</summary>
[Authorize(Policies.Window)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestSizeLimit(Uploads.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.MostBytes)]
internal sealed class OutsideCaseModel(ElsewhereQueries elsewhere, Scanning scanning, Writes writes) : PageModel
{
    public OutsideView View { get; private set; } = null!;

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    public string? Receiver { get; set; }

    [BindProperty]
    public string? Identity { get; set; }

    [BindProperty]
    public int Revision { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostScanAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        var faults = await scanning.SaveAsync(HttpContext, id, View.Materials.Select(m => m.Planned.Id), cancel);
        return faults.Count == 0 ? LocalRedirect($"/desk/outside/{id}") : await FindAsync(id, cancel) ? this.Faulty(faults) : NotFound();
    }

    public Task<IActionResult> OnPostForwardAsync(Guid id, CancellationToken cancel) => ActAsync<ForwardReceipt, ReceiptForwarded>(
        id, (op, reader, process, c) => op.RunAsync(reader, id, How ?? "", process, c), cancel);

    public Task<IActionResult> OnPostIssueAsync(Guid id, CancellationToken cancel)
    {
        var handOver = new HandOver { Method = DeliveryMethod.OnSite, ReceiverName = Receiver ?? "", IdentityCheck = Identity ?? "" };
        return ActAsync<IssueResults, ResultsIssued>(id, (op, reader, process, c) => op.RunAsync(reader, id, Revision, handOver, process, c), cancel);
    }

    private async Task<IActionResult> ActAsync<TOperation, TEvent>(
        Guid id, Func<TOperation, Reader, ProcessContext, CancellationToken, Task<Outcome<TEvent>>> act, CancellationToken cancel)
        where TOperation : notnull
        where TEvent : notnull
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        var (reader, process) = (User.RequireReader(), HttpContext.Process(typeof(TOperation).Name));
        var outcome = await writes.RunAsync<TOperation, TEvent>((op, c) => act(op, reader, process, c), process, cancel);
        return outcome.TryGet(out _) ? LocalRedirect($"/desk/outside/{id}")
            : await FindAsync(id, cancel) ? this.Refused(outcome.Refusal!) : NotFound();
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await elsewhere.OpenAsync(User.RequireReader(), id, cancel) is not { } found)
        {
            return false;
        }

        View = found;
        return true;
    }
}
