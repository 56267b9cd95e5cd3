using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases;
using Suban.Cases.Queries;
using Suban.Certificates.Papers;
using Suban.Organisation.Access;
using Suban.Workbench.Desk;

namespace Suban.Workbench.Pages.Desk;

/// <summary>One case as the window sees it: where it stands, what to do next, its papers.</summary>
[Authorize(Policies.Window)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CaseModel(DeskCaseQueries cases, PaperQueries papers, DeskLamps lamps) : PageModel
{
    public DeskCaseView Case { get; private set; } = null!;

    public IReadOnlyList<PaperRow> Papers { get; private set; } = [];

    /// <summary>What was just done, said once.</summary>
    public DoneWords? Done { get; private set; }

    /// <summary>The paper the last act produced.</summary>
    public string? PrintKind { get; private set; }

    public bool Clerk => User.RequireReader().Has(Role.WindowClerk);

    public bool MayIssue => User.RequireReader().Has(Role.Issuer) && IssueLines.Of(Case.Tracking).Any(line => line.State is ResultState.Ready);

    public IReadOnlyList<string> StepHeads { get; } = ["事项", "部门", "状态", "灯"];

    public IEnumerable<IReadOnlyList<object?>> StepRows => Case.Tracking.Steps.Select(step => (IReadOnlyList<object?>)
    [
        step.ItemName,
        step.ClaimedByName is { } name ? $"{step.AuthorityName}（{name}）" : step.AuthorityName,
        step.StatusWords,
        step.Clocks is { } clocks && step.DecidedAt is null ? lamps.Of(User.RequireReader(), clocks.Binding) : null,
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

        Case = found;
        Papers = await papers.OfCaseAsync(found.Tracking.CaseId, cancel);
        Done = DoneWords.Find(done, found.Tracking);
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
}
