using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Demands;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Supervision.Problems;
using Suban.Workbench.Catalog;
using Suban.Workbench.Watch;

namespace Suban.Workbench.Pages.Watch;

/// <summary>Enters a problem in the register, also one that a demand shows.</summary>
[Authorize(Policies.Registers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ProblemNewModel(Writes writes, DemandQueries demands, DepartmentChoices departments) : PageModel
{
    public static IReadOnlyList<Choice> Sources { get; } = [.. Enum.GetValues<ProblemSource>().Select(s => new Choice($"{s}", ProblemWords.Of(s)))];

    [BindProperty(SupportsGet = true)]
    public string? Demand { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public string? Description { get; set; }

    [BindProperty]
    public string? Theme { get; set; }

    [BindProperty]
    public DateParts ThemeChangesOn { get; set; } = new();

    [BindProperty]
    public string? WorkingDays { get; set; }

    [BindProperty]
    public string? AuthorityId { get; set; }

    public IReadOnlyList<Choice> DepartmentsHere => departments.Of(User.RequireReader().Region);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Demand is null)
        {
            return Page();
        }

        if (!Guid.TryParse(Demand, out var id) || await demands.FindAsync(User.RequireReader(), id, cancel) is not { } demand)
        {
            return NotFound();
        }

        (Source, Description, Theme) = ($"{ProblemSource.Demand}", demand.Row.Words, $"{demand.Theme}");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? key, CancellationToken cancel)
    {
        var from = Guid.TryParse(Demand, out var id) ? id : (Guid?)null;
        if (from is null && Demand is not null)
        {
            return NotFound();
        }

        var changes = ThemeChangesOn.Read();
        var fault = DepartmentChoices.Read(AuthorityId, nameof(AuthorityId), out var authority);
        if ((changes is null && !ThemeChangesOn.IsEmpty ? ThemeActs.Invalid(nameof(ThemeChangesOn), "这不是一个日期，不改主题的请留空") : fault) is { } refusal)
        {
            return this.Refused(refusal);
        }

        var reader = User.RequireReader();
        var form = new ProblemForm(
            Enum.TryParse<ProblemSource>(Source, out var source) && Enum.IsDefined(source) ? source : null,
            Description ?? "", Theme ?? "", TypedDays.Is(WorkingDays) ? TypedDays.Read(WorkingDays) : null, changes, authority, from);
        var process = HttpContext.Process(nameof(OpenProblem), key: key);
        var outcome = await writes.RunAsync<OpenProblem, ProblemOpened>((op, c) => op.RunAsync(reader, form, process, c), process, form, cancel);
        return outcome.TryGet(out var opened) ? LocalRedirect($"/watch/problems/{opened.ProblemId}") : this.Refused(outcome.Refusal);
    }
}
