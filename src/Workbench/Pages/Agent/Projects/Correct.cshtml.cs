using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Assistance.Orders;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Workbench.Agent;
using Suban.Workbench.Desk;

namespace Suban.Workbench.Pages.Agent.Projects;

/// <summary>Completes an application from the new paper, for an applicant who does not use the web.</summary>
[Authorize(Policies.Assistant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestSizeLimit(Uploads.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.MostBytes)]
internal sealed class CorrectModel(OrderQueries orders, AssistOffers offers, Authorities authorities, FileStore files, Writes writes) : ProjectPage(orders, writes)
{
    [BindProperty]
    public TypedApplication Typed { get; set; } = new();

    public OfferedList? Offered => offers.For(Order.Row.Region, Order.Row.Kind);

    public bool HasPark => authorities.Of(Order.Row.Region).Any(authority => authority.Key == "park");

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var answer = await ShowAsync(id, () => Order is { Serves: true, State: OrderState.NeedsSupplement }, cancel);
        Typed = answer is NotFoundResult ? Typed : TypedApplication.Of(Order.Form);
        return answer;
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? key, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        var (scan, fault) = await files.TakeOneAsync(Request.Form.Files, "Scan", null, cancel);
        var form = Typed.Read();
        return fault is not null ? this.Refused(fault) : await ActAsync<CorrectApplication, ApplicationCorrected>(
            id, key, new { form, scan?.Sha256 }, (op, reader, seen, process, stop) => op.RunAsync(reader, seen, form, scan, process, stop), cancel);
    }
}
