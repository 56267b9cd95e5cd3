using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases;
using Suban.Cases.Queries;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Workbench.Desk;

namespace Suban.Workbench.Pages.Desk.Intake;

/// <summary>Fifth step: what each answer would start, before it is given.</summary>
[Authorize(Policies.Window)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ResultModel(DeskCaseQueries cases, Answering answering, CaseTimes times, TimeProvider clock) : PageModel
{
    public DeskCaseView Case { get; private set; } = null!;

    public IReadOnlyList<string> Unjudged =>
        [.. Case.Materials.Where(m => m.Verdict is MaterialVerdict.Unjudged).Select(m => m.Planned.Name)];

    public IReadOnlyList<MaterialView> Deficient => [.. Case.Materials.Where(m => m.Verdict is MaterialVerdict.Deficient)];

    /// <summary>The last day a notice sent today would give.</summary>
    public DateOnly SupplyBy => times.SupplyBy(Case.Tracking.Region, clock.GetUtcNow());

    public string Promise =>
        $"{Case.Plan.Components.Count} 个事项同时送到各部门，{(Case.Plan.PromisedWorkingDays == 0 ? "当场办结" : $"{Case.Plan.PromisedWorkingDays} 个工作日内一次办成")}，时限从明天起算";

    public IReadOnlyList<string> Heads { get; } = ["事项", "部门", "收到", "时限"];

    public IEnumerable<IReadOnlyList<object?>> Rows => Case.Plan.Components.Select(part => (IReadOnlyList<object?>)
    [
        part.Name,
        part.AuthorityName,
        $"{Case.Plan.Fields.Count(f => f.Items.Contains(part.Key))} 项填报，{Case.Plan.Materials.Count(m => m.Items.Contains(part.Key))} 份材料",
        (part.PromisedWorkingDays == 0 ? "当场办结" : $"{part.PromisedWorkingDays} 个工作日") +
        (part.After.Count == 0 ? "" : "，前置办好后开始"),
    ]);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await ReadAsync(id, cancel) ?? Page();

    public async Task<IActionResult> OnPostAcceptAsync(Guid id, int revision, string? key, CancellationToken cancel) =>
        await ReadAsync(id, cancel) ?? await answering.AcceptAsync(this, Case, revision, key, cancel);

    public async Task<IActionResult> OnPostNotifyAsync(Guid id, int revision, string? key, CancellationToken cancel) =>
        await ReadAsync(id, cancel) ?? await answering.NotifyAsync(this, Case, revision, key, cancel);

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
        return null;
    }
}
