using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases;
using Suban.Cases.Queries;
using Suban.Catalogue.Publishing;
using Suban.Organisation.Access;
using Suban.Workbench.Desk;

namespace Suban.Workbench.Pages.Desk.Intake;

/// <summary>Fourth step: the papers on the counter, scanned and judged; from here the case is answered at once.</summary>
[Authorize(Policies.Window)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestSizeLimit(Uploads.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.MostBytes)]
internal sealed class MaterialsModel(
    DeskCaseQueries cases, CatalogueStore catalogue, Scanning scanning, Judging judging, Answering answering) : PageModel
{
    public DeskCaseView Case { get; private set; } = null!;

    public IReadOnlyList<JudgeRow> Rows { get; private set; } = [];

    public DoneWords? Done { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, string? done, CancellationToken cancel)
    {
        if (await ReadAsync(id, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        Done = DoneWords.Find(done, Case.Tracking);
        return Page();
    }

    public Task<IActionResult> OnPostAcceptAsync(Guid id, int revision, string? key, CancellationToken cancel) =>
        ActAsync(id, () => answering.AcceptAsync(this, Case, revision, key, cancel), cancel);

    public Task<IActionResult> OnPostNotifyAsync(Guid id, int revision, string? key, CancellationToken cancel) =>
        ActAsync(id, () => answering.NotifyAsync(this, Case, revision, key, cancel), cancel);

    public Task<IActionResult> OnPostDeferAsync(Guid id, CancellationToken cancel) =>
        ActAsync(id, () => Task.FromResult<IActionResult>(LocalRedirect($"/desk/cases/{Case.Tracking.Number}/defer")), cancel);

    public Task<IActionResult> OnPostResultAsync(Guid id, CancellationToken cancel) =>
        ActAsync(id, () => Task.FromResult<IActionResult>(LocalRedirect($"/desk/intake/{id}/result")), cancel);

    public Task<IActionResult> OnPostHoldAsync(Guid id, CancellationToken cancel) =>
        ActAsync(id, () => Task.FromResult<IActionResult>(LocalRedirect("/desk")), cancel);

    private async Task<IActionResult> ActAsync(Guid id, Func<Task<IActionResult>> act, CancellationToken cancel)
    {
        if (await ReadAsync(id, cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        var faults = await scanning.SaveAsync(HttpContext, id, Case.Materials.Select(material => material.Planned.Id), cancel);
        faults.AddRange(await judging.SaveAsync(HttpContext, Case, cancel));
        var answer = faults.Count > 0 ? this.Faulty(faults) : await act();
        if (answer is PageResult)
        {
            await ReadAsync(id, cancel);
        }

        return answer;
    }

    private async Task<IActionResult?> ReadAsync(Guid id, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        if (!reader.Has(Role.WindowClerk) || await cases.OpenAsync(reader, id, cancel) is not { } found)
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
