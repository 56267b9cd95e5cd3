using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases;
using Suban.Cases.Queries;
using Suban.Cases.Steps;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Workbench.Desk;

namespace Suban.Workbench.Pages.Desk;

/// <summary>Steps a department sent back because another one is competent.</summary>
[Authorize(Policies.Window)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ReturnedModel(
    DeskQueries desk, DeskCaseQueries cases, Authorities authorities, Writes writes) : PageModel
{
    private IReadOnlyList<AlertView> _alerts = [];

    public IReadOnlyList<ReturnedStepRow> Steps { get; private set; } = [];

    public bool Redirected { get; private set; }

    /// <summary>A colleague was faster, and there is nothing left to type into.</summary>
    public bool Gone { get; private set; }

    [BindProperty]
    public Guid StepId { get; set; }

    [BindProperty]
    public int Revision { get; set; }

    [BindProperty]
    public string? Authority { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? Key { get; set; }

    public IEnumerable<Choice> Choices => authorities.Of(User.RequireReader().Region).Select(a => new Choice(a.Key, a.Name));

    public bool IsTyped(ReturnedStepRow step) => step.StepId == StepId;

    /// <summary>Why the department sent it back, in its own words.</summary>
    public string? Reason(ReturnedStepRow step) => _alerts.FirstOrDefault(a => a.CaseId == step.CaseId && a.Kind is AlertKind.ReturnedToWindow)?.Words;

    public async Task<IActionResult> OnGetAsync(bool done, bool gone, CancellationToken cancel)
    {
        (Redirected, Gone) = (done, gone);
        return await ReadAsync(cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await ReadAsync(cancel))
        {
            return NotFound();
        }

        if (!Steps.Any(IsTyped))
        {
            return LocalRedirect("/desk/returned?gone=true");
        }

        var reader = User.RequireReader();
        if (string.IsNullOrEmpty(Authority))
        {
            return this.Faulty([new FieldFault($"to.{StepId}", "请选择承办部门")]);
        }

        var process = HttpContext.Process(nameof(RedirectStep), key: Key);
        var outcome = await writes.RunAsync<RedirectStep, StepRedirected>(
            (op, c) => op.RunAsync(reader, StepId, Revision, Authority, Why ?? "", process, c), process, new { StepId, Authority, Why }, cancel);
        return outcome.TryGet(out _) ? LocalRedirect("/desk/returned?done=true") : this.Refused(outcome.Refusal);
    }

    private async Task<bool> ReadAsync(CancellationToken cancel)
    {
        var reader = User.RequireReader();
        Steps = await desk.ReturnedStepsAsync(reader, cancel);
        _alerts = await cases.LatestAlertsAsync(reader, cancel);
        return reader.Has(Role.WindowClerk);
    }
}
