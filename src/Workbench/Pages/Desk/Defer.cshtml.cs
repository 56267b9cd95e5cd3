using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases;
using Suban.Cases.Deferrals;
using Suban.Cases.Queries;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Desk;

namespace Suban.Workbench.Pages.Desk;

/// <summary>Acceptance with materials to be brought later (容缺受理): what is read out, and who signs the promise.</summary>
[Authorize(Policies.Window)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class DeferModel(DeskCaseQueries cases, Writes writes) : PageModel
{
    public DeskCaseView Case { get; private set; } = null!;

    public IReadOnlyList<MaterialView> Missing => [.. Case.Materials.Where(m => m.Verdict is MaterialVerdict.Deficient)];

    [BindProperty]
    public string? SignedBy { get; set; }

    [BindProperty]
    public int Revision { get; set; }

    [BindProperty]
    public string? Key { get; set; }

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel)
    {
        if (!await ReadAsync(number, cancel))
        {
            return NotFound();
        }

        SignedBy = Case.Tracking.ApplicantName;
        return Case.Tracking.Status is CaseStatus.Received ? Page() : LocalRedirect($"/desk/cases/{Case.Tracking.Number}");
    }

    public async Task<IActionResult> OnPostAsync(string number, CancellationToken cancel)
    {
        if (!await ReadAsync(number, cancel))
        {
            return NotFound();
        }

        var (reader, caseId, process) = (User.RequireReader(), Case.Tracking.CaseId, HttpContext.Process(nameof(AcceptWithDeferral), key: Key));
        var outcome = await writes.RunAsync<AcceptWithDeferral, MaterialsDeferred>(
            (op, c) => op.RunAsync(reader, caseId, Revision, SignedBy ?? "", process, c), process, new { caseId, Revision, SignedBy }, cancel);
        return outcome.TryGet(out var deferred)
            ? LocalRedirect($"/desk/cases/{deferred.Number}?done=deferred")
            : this.Refused(outcome.Refusal with { Faults = [.. outcome.Refusal.Faults.Select(fault => fault with { Field = nameof(SignedBy) })] });
    }

    private async Task<bool> ReadAsync(string number, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        var found = reader.Has(Role.WindowClerk)
            ? await cases.OpenAsync(reader, await cases.FindAsync(reader, number, cancel), cancel)
            : null;
        Case = found!;
        return found is not null;
    }
}
