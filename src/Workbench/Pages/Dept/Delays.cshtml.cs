using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Cases.Delays;
using Suban.Cases.Queries;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Dept;

namespace Suban.Workbench.Pages.Dept;

/// <summary>What makes one step take longer: special procedures (特别程序) with their ends, and the one extension (延长).</summary>
[Authorize(Policies.Department)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class DelaysModel(TaskQueries tasks, Writes writes) : StepActModel(tasks, writes)
{
    [BindProperty]
    public DelayForm Form { get; set; } = new();

    public Task<IActionResult> OnPostStartAsync(Guid id, CancellationToken cancel) =>
        ActAsync<StartSpecialProcedure, SpecialProcedureStarted>(
            id, "start", "procedure", Form, (op, reader, process, stop) => op.RunAsync(reader, id, Revision, Form.Order, process, stop), cancel);

    public Task<IActionResult> OnPostRenewAsync(Guid id, CancellationToken cancel) =>
        ActAsync<RenewSpecialProcedure, SpecialProcedureRenewed>(
            id, "renew", "renewed", Form, (op, reader, process, stop) => op.RunAsync(reader, id, Revision, Form.Later, Form.LaterReason ?? "", process, stop), cancel);

    public Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken cancel) =>
        ActAsync<EndSpecialProcedure, SpecialProcedureEnded>(
            id, "end", "resumed", Form, (op, reader, process, stop) => op.RunAsync(reader, id, Revision, Form.Result ?? "", process, stop), cancel);

    public Task<IActionResult> OnPostExtendAsync(Guid id, CancellationToken cancel) =>
        ActAsync<ExtendStep, StepExtended>(
            id, "extend", "extended", Form,
            (op, reader, process, stop) => op.RunAsync(reader, id, Revision, Form.WorkingDays, Form.WhyLonger ?? "", Form.ApprovedBy ?? "", process, stop), cancel);

    protected override string NameOf(string act, string field) => "Form." + (act, field) switch
    {
        ("renew", "plannedEnd") => nameof(DelayForm.LaterEnd),
        ("renew", "reason") => nameof(DelayForm.LaterReason),
        ("extend", "reason") => nameof(DelayForm.WhyLonger),
        (_, "plannedEnd") => nameof(DelayForm.PlannedEnd),
        (_, "workingDays") => nameof(DelayForm.Days),
        (_, "approvedBy") => nameof(DelayForm.ApprovedBy),
        (_, "kind") => nameof(DelayForm.Kind),
        (_, "basis") => nameof(DelayForm.Basis),
        (_, "result") => nameof(DelayForm.Result),
        _ => nameof(DelayForm.Reason),
    };
}
