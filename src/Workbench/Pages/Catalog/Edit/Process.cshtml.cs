using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Compiling;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;

namespace Suban.Workbench.Pages.Catalog.Edit;

/// <summary>The order of the steps and the days: longest single item, critical path, promise.</summary>
[Authorize(Policies.Editor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ProcessModel(DraftDesk desk) : PageModel
{
    public OpenDraft Draft { get; private set; } = null!;

    public ThemePlan Plan { get; private set; } = null!;

    /// <summary>Why a step comes after another: an issued certificate, or an editor's word.</summary>
    public string WhyAfter(PlannedComponent step) => step.After.Count == 0 ? "不用等别的事项" : string.Join("；", step.After.Select(before =>
        Plan.Omitted.Where(o => o.Items.Contains(step.Key) && o.IssuedBy.Contains(before)).Select(o => o.Name).ToList() is { Count: > 0 } papers
            ? $"要用“{Draft.NameOf(before)}”发的{string.Join("、", papers)}"
            : $"排在“{Draft.NameOf(before)}”之后"));

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel)
    {
        if (await desk.OpenAsync(this, number, cancel) is not { } draft)
        {
            return NotFound();
        }

        ViewData["Draft"] = Draft = draft;
        Plan = DraftPlans.Widest(draft.Version);
        return Page();
    }
}
