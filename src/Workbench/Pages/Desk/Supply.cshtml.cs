using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases;
using Suban.Cases.Queries;
using Suban.Cases.Supplement;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Desk;

namespace Suban.Workbench.Pages.Desk;

/// <summary>Takes in at the counter what a notice asked for.</summary>
[Authorize(Policies.Window)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestSizeLimit(Uploads.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.MostBytes)]
internal sealed class SupplyModel(DeskCaseQueries cases, FileStore files, Writes writes) : PageModel
{
    public const string PaperField = "paper.";
    public const string FileField = "file.";

    public DeskCaseView Case { get; private set; } = null!;

    public NoticeView Notice { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel) => await ReadAsync(number, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync(string number, string? key, CancellationToken cancel)
    {
        if (await ReadAsync(number, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        var (supplied, faults) = await TakeAsync(cancel);
        if (faults.Count > 0)
        {
            return this.Faulty(faults);
        }

        var reader = User.RequireReader();
        var process = HttpContext.Process(nameof(SupplyMaterials), key: key);
        var outcome = await writes.RunAsync<SupplyMaterials, MaterialsSupplied>(
            (op, c) => op.RunAsync(reader, Notice.NoticeId, supplied, process, c), process, cancel);
        return !outcome.TryGet(out _) ? this.Refused(outcome.Refusal)
            : Notice.Kind is NoticeKind.OneTime ? LocalRedirect($"/desk/precheck/{number}")
            : LocalRedirect($"/desk/cases/{number}?done=supplied");
    }

    private async Task<(IReadOnlyList<SuppliedMaterial> Supplied, IReadOnlyList<FieldFault> Faults)> TakeAsync(CancellationToken cancel)
    {
        var (supplied, faults) = (new List<SuppliedMaterial>(), new List<FieldFault>());
        foreach (var item in Notice.Items)
        {
            var stored = await files.TakeAsync(Request.Form.Files, FileField + item.MaterialId, faults, null, cancel);
            var atWindow = Request.Form[PaperField + item.MaterialId] == "yes";
            if (atWindow || stored.Count > 0)
            {
                supplied.Add(new SuppliedMaterial(item.MaterialId, stored, atWindow));
            }
        }

        return (supplied, faults);
    }

    private async Task<IActionResult?> ReadAsync(string number, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        if (!reader.Has(Role.WindowClerk) || await cases.OpenAsync(reader, await cases.FindAsync(reader, number, cancel), cancel) is not { } found)
        {
            return NotFound();
        }

        if (found.Tracking.OpenNotice is not { } notice)
        {
            return LocalRedirect($"/desk/cases/{found.Tracking.Number}");
        }

        (Case, Notice) = (found, notice);
        return null;
    }
}
