using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Assistance.Orders;
using Suban.Catalogue.Editing;
using Suban.Certificates.Files;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Agent;
using Suban.Workbench.Desk;

namespace Suban.Workbench.Pages.Agent.Projects;

/// <summary>Takes in the letter of authority and the promise that were signed on paper.</summary>
[Authorize(Policies.Assistant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestSizeLimit(Uploads.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.MostBytes)]
internal sealed class MandateModel(OrderQueries orders, FileStore files, Writes writes, TimeProvider time) : ProjectPage(orders, writes)
{
    [BindProperty]
    public string? Principal { get; set; }

    [BindProperty]
    public List<string> Items { get; set; } = [];

    [BindProperty]
    public DateParts Until { get; set; } = new();

    [BindProperty]
    public string? SigningPower { get; set; }

    [BindProperty]
    public string? Handler { get; set; }

    public IReadOnlyList<Choice> Choices => [.. Order.Items.Select(item => new Choice(item.Key, $"{item.Position}. {item.Name}"))];

    private bool Open => Order.Row.AssistantName is not null && Order.State is OrderState.ToSign or OrderState.Planning or OrderState.InProgress && !(Order.MandateSigned && Order.PromiseSigned);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var answer = await ShowAsync(id, () => Open, cancel);
        if (answer is Microsoft.AspNetCore.Mvc.RazorPages.PageResult)
        {
            (Principal, Handler, Until) = (Order.Form.ForProject ? Order.Form.InCharge : Order.Form.UnitName, Order.Form.Handler, DateParts.Of(RegionTime.DateOf(time.GetUtcNow()).AddYears(1)));
            Items = [.. Order.Items.Select(item => item.Key)];
        }

        return answer;
    }

    public async Task<IActionResult> OnPostMandateAsync(Guid id, string? key, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        if (SigningPower is not (null or "true"))
        {
            return this.Refused(FormFaults.Invalid([new FieldFault(nameof(SigningPower), "请勾选或者不勾选")]));
        }

        var (scan, fault) = await files.TakeOneAsync(Request.Form.Files, "Scan", null, cancel);
        var form = new MandateForm(Principal ?? "", Items, Until.TryRead(out var day) ? day : null, SigningPower == "true", true, scan);
        return fault is not null ? this.Refused(fault) : await ActAsync<SignMandate, MandateSigned>(
            id, key, new { form.Principal, form.Items, form.Until, form.SigningPower, scan?.Sha256 }, (op, reader, seen, process, stop) => op.RunAsync(reader, seen, form, process, stop), cancel);
    }

    public async Task<IActionResult> OnPostPromiseAsync(Guid id, string? key, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        var (scan, fault) = await files.TakeOneAsync(Request.Form.Files, "PromiseScan", null, cancel);
        return fault is not null ? this.Refused(fault) : await ActAsync<SignPromise, PromiseSigned>(
            id, key, new { Handler, scan?.Sha256 }, async (op, reader, seen, process, stop) => Renamed(await op.RunAsync(reader, seen, Handler ?? "", true, scan, process, stop)), cancel);
    }

    private static Outcome<PromiseSigned> Renamed(Outcome<PromiseSigned> outcome) => outcome.Refusal is { } refusal
        ? refusal with { Faults = [.. refusal.Faults.Select(fault => fault.Field == "Scan" ? fault with { Field = "PromiseScan" } : fault)] }
        : outcome;
}
