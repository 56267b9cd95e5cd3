using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Certificates.Files;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Supervision.Plans;
using Suban.Workbench.Catalog;
using Suban.Workbench.Desk;
using Suban.Workbench.Watch;

namespace Suban.Workbench.Pages.Watch;

/// <summary>Enters a plan with its document.</summary>
[Authorize(Policies.Registers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestSizeLimit(Uploads.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.MostBytes)]
internal sealed class PlanNewModel(FileStore files, Writes writes) : PageModel
{
    public const string FileField = "File";

    private const int MostPages = 200;

    [BindProperty]
    public string? PlanTitle { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public DateParts IssuedOn { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(string? key, CancellationToken cancel)
    {
        var (file, fault) = await files.TakeOneAsync(Request.Form.Files, FileField, MostPages, cancel);
        if (fault is not null)
        {
            return this.Refused(fault);
        }

        var reader = User.RequireReader();
        var form = new PlanForm(TypedLines.Line(PlanTitle) ?? "", TypedLines.Line(Number) ?? "", IssuedOn.Read(), file);
        var process = HttpContext.Process(nameof(RegisterPlan), key: key);
        var outcome = await writes.RunAsync<RegisterPlan, PlanRegistered>(
            (op, c) => op.RunAsync(reader, form, process, c), process, new { form.PlanTitle, form.Number, form.IssuedOn, file?.Sha256 }, cancel);
        return outcome.TryGet(out var registered) ? LocalRedirect($"/watch/plans/{registered.PlanId}") : this.Refused(outcome.Refusal);
    }
}
