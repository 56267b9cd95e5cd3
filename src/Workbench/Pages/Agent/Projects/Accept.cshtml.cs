using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Assistance.Orders;
using Suban.Certificates.Files;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Agent;
using Suban.Workbench.Desk;
using Suban.Workbench.Watch;

namespace Suban.Workbench.Pages.Agent.Projects;

/// <summary>The review of an application: accept, ask, hand on, decline; or take in the signed paper of what was only taken down.</summary>
[Authorize(Policies.Assistant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestSizeLimit(Uploads.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.MostBytes)]
internal sealed class AcceptModel(OrderQueries orders, DepartmentChoices departments, FileStore files, Writes writes) : ProjectPage(orders, writes)
{
    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Ask { get; set; }

    [BindProperty]
    public string? Organ { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? Decline { get; set; }

    public bool Asking => Ask is not null;

    public bool Sending => Organ is not null || Why is not null;

    public bool Declining => Decline is not null;

    public IReadOnlyList<Choice> Organs => departments.Of(User.RequireReader().Region);

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        ShowAsync(id, () => Order.Serves && Order.State is OrderState.PreOrder or OrderState.Applied or OrderState.UnderReview, cancel);

    public async Task<IActionResult> OnPostSignAsync(Guid id, string? key, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        var (scan, fault) = await files.TakeOneAsync(Request.Form.Files, "Scan", null, cancel);
        return fault is not null ? this.Refused(fault) : await ActAsync<SignApplication, AssistanceApplied>(
            id, key, new { Number, scan?.Sha256 }, (op, reader, seen, process, stop) => op.RunAsync(reader, seen, new PaperSigning(Number ?? "", scan), process, stop), cancel);
    }

    public Task<IActionResult> OnPostTakeUpAsync(Guid id, CancellationToken cancel) =>
        ActAsync<TakeUpOrder, OrderTakenUp>(id, null, "", (op, reader, seen, process, stop) => op.RunAsync(reader, seen, process, stop), cancel);

    public Task<IActionResult> OnPostAcceptAsync(Guid id, string? key, CancellationToken cancel) =>
        ActAsync<AcceptOrder, OrderAccepted>(id, key, new { Reason }, (op, reader, seen, process, stop) => op.RunAsync(reader, seen, Reason, process, stop), cancel);

    public Task<IActionResult> OnPostAskAsync(Guid id, string? key, CancellationToken cancel) => ActAsync<AskForSupplement, SupplementAsked>(
        id, key, new { Ask }, async (op, reader, seen, process, stop) => Renamed(await op.RunAsync(reader, seen, Ask ?? "", process, stop), nameof(Ask)), cancel);

    public Task<IActionResult> OnPostTransferAsync(Guid id, string? key, CancellationToken cancel) => ActAsync<TransferOrder, OrderTransferred>(
        id, key, new { Organ, Why },
        async (op, reader, seen, process, stop) => Renamed(await op.RunAsync(reader, seen, Guid.TryParse(Organ, out var organ) ? organ : null, Why ?? "", process, stop), nameof(Why)), cancel);

    public Task<IActionResult> OnPostDeclineAsync(Guid id, string? key, CancellationToken cancel) => ActAsync<DeclineOrder, OrderDeclined>(
        id, key, new { Decline }, async (op, reader, seen, process, stop) => Renamed(await op.RunAsync(reader, seen, Decline ?? "", process, stop), nameof(Decline)), cancel);

    // Three forms of the page have words; each names its own.
    private static Outcome<T> Renamed<T>(Outcome<T> outcome, string field) where T : notnull => outcome.Refusal is { } refusal
        ? refusal with { Faults = [.. refusal.Faults.Select(fault => fault.Field == "Words" ? fault with { Field = field } : fault)] }
        : outcome;
}
