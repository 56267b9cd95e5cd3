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

/// <summary>Proposes to end the assistance, or takes in the sheet the applicant signed.</summary>
[Authorize(Policies.Assistant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestSizeLimit(Uploads.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.MostBytes)]
internal sealed class TerminateModel(OrderQueries orders, FileStore files, Writes writes) : ProjectPage(orders, writes)
{
    public static IReadOnlyList<Choice> Causes { get; } =
        [.. Enum.GetValues<TerminationCause>().Where(c => c is not TerminationCause.ApplicantsWish).Select(c => new Choice($"{c}", CompletionWords.Of(c)))];

    [BindProperty]
    public string? Cause { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        ShowAsync(id, () => Order.State is OrderState.Planning or OrderState.InProgress or OrderState.ToConfirm, cancel);

    public Task<IActionResult> OnPostProposeAsync(Guid id, string? key, CancellationToken cancel) => ActAsync<ProposeTermination, TerminationProposed>(
        id, key, new { Cause, Words },
        (op, reader, seen, process, stop) => op.RunAsync(reader, seen, Causes.Any(c => c.Value == Cause) ? Enum.Parse<TerminationCause>(Cause!) : null, Words ?? "", process, stop), cancel);

    public async Task<IActionResult> OnPostPaperAsync(Guid id, string? key, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        var (scan, fault) = await files.TakeOneAsync(Request.Form.Files, "Scan", null, cancel);
        return fault is not null ? this.Refused(fault) : await ActAsync<TerminateOrder, OrderTerminated>(
            id, key, new { scan?.Sha256 }, (op, reader, seen, process, stop) => op.RunAsync(reader, seen, "", true, scan, process, stop), cancel);
    }
}
