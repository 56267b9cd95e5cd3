using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases;
using Suban.Cases.Queries;
using Suban.Cases.Withdrawal;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Desk;
using Suban.Workbench.Dept;

namespace Suban.Workbench.Pages.Watch;

/// <summary>One case as supervision sees it (督查): who holds what, until when, and why; no form and no papers.</summary>
[Authorize(Policies.Supervisor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CaseModel(DeskCaseQueries cases, DeskLamps lamps, Writes writes) : PageModel
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

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public int Revision { get; set; }

    [BindProperty]
    public string? Key { get; set; }

    public bool Voided { get; private set; }

    public bool MayVoid =>
        Case.Tracking.Status is CaseStatus.Received or CaseStatus.AwaitingSupplement or CaseStatus.Accepted &&
        Case.Tracking.Steps.All(step => step.DecidedAt is null);

    public async Task<IActionResult> OnGetAsync(string number, bool voided, CancellationToken cancel)
    {
        Voided = voided;
        return await ReadAsync(number, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostVoidAsync(string number, CancellationToken cancel)
    {
        if (!await ReadAsync(number, cancel))
        {
            return NotFound();
        }

        var (reader, caseId, process) = (User.RequireReader(), Case.Tracking.CaseId, HttpContext.Process(nameof(VoidCase), key: Key));
        var outcome = await writes.RunAsync<VoidCase, CaseVoided>(
            (op, c) => op.RunAsync(reader, caseId, Revision, Reason ?? "", process, c), process, new { caseId, Revision, Reason }, cancel);
        return outcome.TryGet(out var done)
            ? LocalRedirect($"/watch/cases/{done.Number}?voided=true")
            : this.Refused(outcome.Refusal with { Faults = [.. outcome.Refusal.Faults.Select(fault => fault with { Field = nameof(Reason) })] });
    }

    private async Task<bool> ReadAsync(string number, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        if (await cases.OpenAsync(reader, await cases.FindAsync(reader, number, cancel), cancel) is not { } found)
        {
            return false;
        }

        Case = found;
        return true;
    }
}
