using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Queries;
using Suban.Organisation.Access;
using Suban.Workbench.Desk;
using Suban.Workbench.Dept;

namespace Suban.Workbench.Pages.Watch;

/// <summary>One case as supervision sees it (督查): who holds what, until when, and why; no form and no papers.</summary>
[Authorize(Policies.Supervisor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CaseModel(DeskCaseQueries cases, DeskLamps lamps) : PageModel
{
    public DeskCaseView Case { get; private set; } = null!;

    public IReadOnlyList<string> StepHeads { get; } = ["事项", "部门", "环节", "灯与剩余", "最迟"];

    public IEnumerable<IReadOnlyList<object?>> StepRows => Case.Tracking.Steps.Select(step => (IReadOnlyList<object?>)
    [
        step.ItemName,
        step.ClaimedByName is { } name ? $"{step.AuthorityName}（{name}）" : step.AuthorityName,
        step.StatusWords,
        step.Clocks is { } clocks && step.DecidedAt is null ? lamps.Of(User.RequireReader(), clocks.Binding) : null,
        step.DecidedAt is { } decided ? Moments.Short(decided) + " 办结" : step.Clocks?.Binding.DueOn is { } due ? Moments.Day(due) : null,
    ]);

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        if (await cases.OpenAsync(reader, await cases.FindAsync(reader, number, cancel), cancel) is not { } found)
        {
            return NotFound();
        }

        Case = found;
        return Page();
    }
}
