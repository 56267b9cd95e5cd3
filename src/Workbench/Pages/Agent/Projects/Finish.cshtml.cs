using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Assistance.Orders;
using Suban.Certificates.Files;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Agent;
using Suban.Workbench.Desk;

namespace Suban.Workbench.Pages.Agent.Projects;

/// <summary>The end of an order: the sheet both sides sign, the return visit, the archive.</summary>
[Authorize(Policies.Assistant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestSizeLimit(Uploads.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.MostBytes)]
internal sealed class FinishModel(OrderQueries orders, FileStore files, Writes writes) : ProjectPage(orders, writes)
{
    public static IReadOnlyList<Choice> ChargedChoices { get; } = [new("no", "没有"), new("yes", "有")];

    [BindProperty]
    public string? Returned { get; set; }

    [BindProperty]
    public string? Way { get; set; }

    [BindProperty]
    public string? Charged { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(
        id, () => (Order.Assists && Order.State is OrderState.InProgress or OrderState.ToConfirm) || (Order.Serves && Order.State is OrderState.Completed or OrderState.Terminated), cancel);

    public Task<IActionResult> OnPostFinishAsync(Guid id, string? key, CancellationToken cancel) =>
        ActAsync<FinishOrder, OrderFinished>(id, key, new { Returned }, (op, reader, seen, process, stop) => op.RunAsync(reader, seen, Returned ?? "", process, stop), cancel);

    public async Task<IActionResult> OnPostConfirmAsync(Guid id, string? key, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        var (scan, fault) = await files.TakeOneAsync(Request.Form.Files, "Scan", null, cancel);
        return fault is not null ? this.Refused(fault) : await ActAsync<ConfirmCompletion, OrderCompleted>(
            id, key, new { scan?.Sha256 }, (op, reader, seen, process, stop) => op.RunAsync(reader, seen, true, scan, process, stop), cancel);
    }

    public Task<IActionResult> OnPostVisitAsync(Guid id, string? key, CancellationToken cancel) => ActAsync<RecordReturnVisit, ReturnVisitRecorded>(
        id, key, new { Way, Charged, Words },
        (op, reader, seen, process, stop) => op.RunAsync(
            reader, seen, ProjectChoices.Ways.Any(w => w.Value == Way) ? Enum.Parse<ContactWay>(Way!) : null, Charged switch { "yes" => true, "no" => false, _ => null }, Words ?? "", process, stop),
        cancel);

    public Task<IActionResult> OnPostArchiveAsync(Guid id, string? key, CancellationToken cancel) =>
        ActAsync<ArchiveOrder, OrderArchived>(id, key, "", (op, reader, seen, process, stop) => op.RunAsync(reader, seen, process, stop), cancel);
}
