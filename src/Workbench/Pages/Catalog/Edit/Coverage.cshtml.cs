using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Editing;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;

namespace Suban.Workbench.Pages.Catalog.Edit;

/// <summary>Every combination of answers and what it comes to.</summary>
[Authorize(Policies.Editor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CoverageModel(DraftDesk desk) : PageModel
{
    private const int PageSize = 50;

    public OpenDraft Draft { get; private set; } = null!;

    public AnswerCoverage Coverage { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public int From { get; set; }

    public IReadOnlyList<ThemePlan> Rows { get; private set; } = [];

    public int Fitting { get; private set; }

    public string? Earlier => From > 0 ? Address(Math.Max(0, From - PageSize)) : null;

    public string? Later => From + PageSize < Fitting ? Address(From + PageSize) : null;

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel)
    {
        if (await desk.OpenAsync(this, number, cancel) is not { } draft)
        {
            return NotFound();
        }

        ViewData["Draft"] = Draft = draft;
        Coverage = AnswerCoverage.Of(DraftPlans.Known(draft.Version));
        From = Math.Max(0, From);
        var fitting = Coverage.Rows.Where(r => Show switch
        {
            "planned" => r.Status is PlanStatus.Planned,
            "refused" => r.Status is PlanStatus.Refused,
            _ => true,
        }).ToList();
        (Fitting, Rows) = (fitting.Count, [.. fitting.Skip(From).Take(PageSize)]);
        return Page();
    }

    /// <summary>The runner with these answers.</summary>
    public string RunOf(ThemePlan plan) =>
        $"{Draft.Editing}/run?{string.Join('&', plan.Answers.Select(a => $"{RunModel.Field}{Uri.EscapeDataString(a.Situation)}={Uri.EscapeDataString(a.Option)}"))}";

    private string Address(int from) => $"{Draft.Editing}/coverage?Show={Show}&From={from}";
}
