using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases;
using Suban.Cases.Queries;
using Suban.Cases.Reopening;
using Suban.Cases.Withdrawal;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Desk;
using Suban.Workbench.Dept;
using Suban.Workbench.Watch;

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

    [BindProperty]
    public ReopeningForm Again { get; set; } = new();

    public string? Done { get; private set; }

    /// <summary>The form of reopening was sent, not that of voiding.</summary>
    public bool Reopening { get; private set; }

    /// <summary>Denied steps of a decided case.</summary>
    public IReadOnlyList<Choice> Reopenable => Case.Tracking.Outcome is null
        ? []
        : [.. Case.Tracking.Steps.Where(step => step.Status is StepStatus.Denied).Select(step => new Choice(step.StepId.ToString(), step.ItemName))];

    public bool MayVoid =>
        Case.Tracking.Status is CaseStatus.Received or CaseStatus.AwaitingSupplement or CaseStatus.Accepted &&
        Case.Tracking.Steps.All(step => step.DecidedAt is null);

    public async Task<IActionResult> OnGetAsync(string number, string? done, CancellationToken cancel)
    {
        Done = done switch
        {
            "voided" => "已作废，申请人已收到理由。",
            "reopened" => "已重新办理，部门和申请人都已收到通知。",
            _ => null,
        };
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
            ? LocalRedirect($"/watch/cases/{done.Number}?done=voided")
            : this.Refused(outcome.Refusal with { Faults = [.. outcome.Refusal.Faults.Select(fault => fault with { Field = nameof(Reason) })] });
    }

    public async Task<IActionResult> OnPostReopenAsync(string number, CancellationToken cancel)
    {
        Reopening = true;
        if (!await ReadAsync(number, cancel))
        {
            return NotFound();
        }

        var (reader, caseId, process) = (User.RequireReader(), Case.Tracking.CaseId, HttpContext.Process(nameof(ReopenCase), key: Key));
        var outcome = await writes.RunAsync<ReopenCase, CaseReopened>(
            (op, c) => op.RunAsync(reader, caseId, Revision, Again.StepId, Again.Basis, process, c), process, new { caseId, Revision, Again }, cancel);
        return outcome.TryGet(out _)
            ? LocalRedirect($"/watch/cases/{number}?done=reopened")
            : this.Refused(outcome.Refusal with { Faults = [.. outcome.Refusal.Faults.Select(fault => fault with { Field = ReopeningForm.NameOf(fault.Field) })] });
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
