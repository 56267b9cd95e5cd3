using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases;
using Suban.Cases.Queries;
using Suban.Catalogue.Publishing;
using Suban.Organisation.Access;
using Suban.Workbench.Desk;

namespace Suban.Workbench.Pages.Desk;

/// <summary>Pre-check of one online case (网上预审): the answers beside the papers, each paper judged, then one answer to the applicant.</summary>
[Authorize(Policies.Window)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CheckModel(DeskCaseQueries cases, CatalogueStore catalogue, Judging judging, Answering answering) : PageModel
{
    public DeskCaseView Case { get; private set; } = null!;

    public IReadOnlyList<JudgeRow> Rows { get; private set; } = [];

    public bool Saved { get; private set; }

    public async Task<IActionResult> OnGetAsync(string number, bool saved, CancellationToken cancel)
    {
        if (await ReadAsync(number, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        Saved = saved;
        return Page();
    }

    public Task<IActionResult> OnPostAcceptAsync(string number, int revision, string? key, CancellationToken cancel) =>
        ActAsync(number, () => answering.AcceptAsync(this, Case, revision, key, cancel), cancel);

    public Task<IActionResult> OnPostNotifyAsync(string number, int revision, string? key, CancellationToken cancel) =>
        ActAsync(number, () => answering.NotifyAsync(this, Case, revision, key, cancel), cancel);

    public Task<IActionResult> OnPostDeferAsync(string number, CancellationToken cancel) =>
        ActAsync(number, () => Task.FromResult<IActionResult>(LocalRedirect($"/desk/cases/{Case.Tracking.Number}/defer")), cancel);

    public Task<IActionResult> OnPostHoldAsync(string number, CancellationToken cancel) =>
        ActAsync(number, () => Task.FromResult<IActionResult>(LocalRedirect($"/desk/precheck/{number}?saved=true")), cancel);

    private async Task<IActionResult> ActAsync(string number, Func<Task<IActionResult>> act, CancellationToken cancel)
    {
        if (await ReadAsync(number, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        var faults = await judging.SaveAsync(HttpContext, Case, cancel);
        if (faults.Count == 0)
        {
            return await act();
        }

        // Pressed twice, the first press has answered the applicant meanwhile: the act knows whether it was the same one.
        return await ReadAsync(number, cancel) ?? (Case.Tracking.Status is CaseStatus.Received ? this.Faulty(faults) : await act());
    }

    private async Task<IActionResult?> ReadAsync(string number, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        if (!reader.Has(Role.WindowClerk) || await cases.OpenAsync(reader, await cases.FindAsync(reader, number, cancel), cancel) is not { } found)
        {
            return NotFound();
        }

        if (found.Tracking.Status is not CaseStatus.Received && HttpMethods.IsGet(Request.Method))
        {
            return LocalRedirect($"/desk/cases/{found.Tracking.Number}");
        }

        Case = found;
        Rows = JudgeRow.Of(found, catalogue.Current.Region(reader.Region), Request.HasFormContentType ? Request.Form : null);
        return null;
    }
}
