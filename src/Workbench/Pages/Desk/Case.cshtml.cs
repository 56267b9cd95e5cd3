using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Elsewhere;
using Suban.Cases;
using Suban.Cases.Queries;
using Suban.Certificates.Papers;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Desk;

namespace Suban.Workbench.Pages.Desk;

/// <summary>One case as the window sees it: where it stands, what to do next, its papers.</summary>
[Authorize(Policies.Window)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CaseModel(
    DeskCaseQueries cases, DeskQueries desk, PaperQueries papers, ElsewhereQueries elsewhere, DeskLamps lamps, Writes writes) : PageModel
{
    public DeskCaseView Case { get; private set; } = null!;

    public IReadOnlyList<PaperRow> Papers { get; private set; } = [];

    /// <summary>Where another region's window received it.</summary>
    public OutsideRow? Outside { get; private set; }

    /// <summary>What was just done, said once.</summary>
    public DoneWords? Done { get; private set; }

    /// <summary>What this reader can do with the case now.</summary>
    public NextAct? Act { get; private set; }

    /// <summary>The work after this one.</summary>
    public NextAct? Next { get; private set; }

    /// <summary>The paper the last act produced.</summary>
    public string PrintKind { get; private set; } = "receipt";

    public string Progress
    {
        get
        {
            var (steps, tracking) = (Case.Tracking.Steps, Case.Tracking);
            var ended = steps.Count(step => step.DecidedAt is not null);
            return tracking is { Status: CaseStatus.Accepted, Promise.DueOn: { } due }
                ? $"{steps.Count} 个事项，办结 {ended} 个；最迟 {DueWords.Day(due)} 全部办结"
                : $"{steps.Count} 个事项，办结 {ended} 个";
        }
    }

    public IReadOnlyList<string> StepHeads { get; } = ["事项", "部门", "状态", "灯与剩余"];

    public IEnumerable<IReadOnlyList<object?>> StepRows => Case.Tracking.Steps.Select(step => (IReadOnlyList<object?>)
    [
        step.ItemName,
        step.ClaimedByName is { } name ? $"{step.AuthorityName}（{name}）" : step.AuthorityName,
        step.StatusWords,
        step.Clocks is { } clocks && step.DecidedAt is null ? lamps.Of(User.RequireReader(), clocks.Binding)
            : step.DecidedAt is { } at ? DueWords.Short(at) : null,
    ]);

    public IReadOnlyList<string> MaterialHeads { get; } = ["材料", "来源", "核对", "文件"];

    public IEnumerable<IReadOnlyList<object?>> MaterialRows => JudgeRow.Of(Case, region: null, typed: null).Select(row => (IReadOnlyList<object?>)
    [
        row.Material.Planned.Name,
        row.Source,
        row.Verdict is MaterialVerdict.Deficient ? $"不齐：{row.Material.Defect}" : StatusWords.Of(row.Verdict),
        FileLinks.Of(row.Material.Files),
    ]);

    public string PrintHref(string kind) => $"/desk/print/{kind}/{Case.Tracking.CaseId}";

    public async Task<IActionResult> OnGetAsync(string number, string? done, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        var caseId = Guid.TryParse(number, out var id) ? id : await cases.FindAsync(reader, number, cancel);
        if (await cases.OpenAsync(reader, caseId, cancel) is not { } found)
        {
            return NotFound();
        }

        (Case, Outside) = (found, await elsewhere.OfCaseAsync(reader, found.Tracking.CaseId, cancel));
        Papers = await papers.OfCaseAsync(found.Tracking.CaseId, cancel);
        Done = DoneWords.Find(done, found.Tracking);
        Act = NextAct.On(found.Tracking, reader);
        Next = await NextAct.AfterAsync(found.Tracking, done, reader, desk, cancel);
        PrintKind = found.Tracking switch
        {
            { Issues.Count: > 0 } => "hand-over",
            { Status: CaseStatus.NotAccepted } => "refusal",
            { Status: CaseStatus.AwaitingSupplement } => "notice",
            { AcceptedOn: not null } => "acceptance",
            _ => "receipt",
        };
        return Page();
    }

    /// <summary>What another region's window forwarded is here.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(string number, CancellationToken cancel)
    {
        if (await OnGetAsync(number, null, cancel) is NotFoundResult missing)
        {
            return missing;
        }

        var (reader, process, id) = (User.RequireReader(), HttpContext.Process(nameof(ConfirmForwarding)), Case.Tracking.CaseId);
        var outcome = await writes.RunAsync<ConfirmForwarding, ForwardingConfirmed>((op, c) => op.RunAsync(reader, id, process, c), process, cancel);
        return outcome.TryGet(out _) ? LocalRedirect($"/desk/cases/{number}") : this.Refused(outcome.Refusal);
    }
}
