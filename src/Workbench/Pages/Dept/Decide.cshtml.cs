using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases;
using Suban.Cases.Decision;
using Suban.Cases.Queries;
using Suban.Cases.Steps;
using Suban.Cases.Supplement;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Workbench.Dept;

namespace Suban.Workbench.Pages.Dept;

/// <summary>The examiner's opinion and the approver's decision (审查、决定), with what each choice does to clocks and other items.</summary>
[Authorize(Policies.Department)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class DecideModel(TaskQueries tasks, Regions regions, Writes writes, TimeProvider clock) : PageModel
{
    public TaskView Work { get; private set; } = null!;

    [BindProperty]
    public DecisionForm Form { get; set; } = new();

    [BindProperty]
    public int Revision { get; set; }

    [BindProperty]
    public string? Key { get; set; }

    /// <summary>What somebody else did meanwhile; the act was not carried out.</summary>
    public string? Changed { get; private set; }

    public Effects Effects => new(Work, regions.Settings(User.RequireReader().Region, RegionTime.DateOf(clock.GetUtcNow())).SupplementDays, clock.GetUtcNow());

    public bool MaySupplement => !Work.SupplementAsked && Work.Materials.Count > 0 && InHand;

    public bool InHand => Work.Step.Status is StepStatus.Claimed or StepStatus.Examining && (Work.Mine || Work.MayDecide);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await tasks.OpenAsync(User.RequireReader(), id, cancel) is not { } task)
        {
            return NotFound();
        }

        Work = task;
        Revision = task.Step.Revision;
        Key = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
        return InHand ? Page() : LocalRedirect($"/dept/tasks/{id}");
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await tasks.OpenAsync(User.RequireReader(), id, cancel) is not { } task)
        {
            return NotFound();
        }

        Work = task;
        var faults = Form.TooLong().ToList();
        if (faults.Count > 0)
        {
            return this.Refused(new Refusal("task.too_long", "内容太长") { Kind = RefusalKind.Invalid, Faults = faults });
        }

        return Form.Choice switch
        {
            "examine" => await ActAsync<RecordExamination, StepExamined>(
                id, "examined", (op, reader, p, c) => op.RunAsync(reader, id, Revision, Form.FullOpinion, p, c), cancel),
            "approve" => await ActAsync<ApproveStep, StepApproved>(
                id, "granted", (op, reader, p, c) => op.RunAsync(reader, id, Revision, p, c), cancel),
            "deny" => await ActAsync<DenyStep, StepDenied>(
                id, "denied", (op, reader, p, c) => op.RunAsync(reader, id, Revision, Form.Reason ?? "", Form.Basis ?? "", p, c), cancel),
            "supplement" => await ActAsync<RequestStepSupplement, StepSupplementRequested>(
                id, "supplement", (op, reader, p, c) => op.RunAsync(reader, id, Revision, Form.DefectsOf(task), p, c), cancel),
            "return" => await ActAsync<ReturnToWindow, StepReturnedToWindow>(
                id, "returned", (op, reader, p, c) => op.RunAsync(reader, id, Revision, Form.ReturnReason ?? "", p, c), cancel),
            _ => this.Refused(new Refusal("task.no_choice", "请选择怎么办理")
            {
                Kind = RefusalKind.Invalid, Faults = [new FieldFault("Form.Choice", "请选择怎么办理")],
            }),
        };
    }

    private async Task<IActionResult> ActAsync<TOperation, T>(
        Guid id, string done, Func<TOperation, Reader, ProcessContext, CancellationToken, Task<Outcome<T>>> act, CancellationToken cancel)
        where TOperation : notnull
        where T : notnull
    {
        var (reader, process) = (User.RequireReader(), HttpContext.Process(typeof(TOperation).Name, key: Key));
        var outcome = await writes.RunAsync<TOperation, T>((op, c) => act(op, reader, process, c), process, new { id, Revision, Form }, cancel);
        if (outcome.TryGet(out _))
        {
            return LocalRedirect($"/dept/tasks/{id}?done={done}");
        }

        // Somebody may have been faster between our reading and the act: show the state that refused it.
        Work = await tasks.OpenAsync(reader, id, cancel) ?? Work;
        return this.Refuse(Renamed(outcome.Refusal!), words => Changed = words);
    }

    /// <summary>The operations' field names as this form has them.</summary>
    private Refusal Renamed(Refusal refusal) => refusal with
    {
        Faults = [.. refusal.Faults.Select(fault => fault with
        {
            Field = fault.Field switch
            {
                "opinion" => "Form.Opinion",
                "reason" when Form.Choice == "return" => "Form.ReturnReason",
                "reason" => "Form.Reason",
                "basis" => "Form.Basis",
                "defects" => $"Form.Defects[{Work.Materials.Select(m => m.Planned.Id).FirstOrDefault()}]",
                _ => fault.Field,
            },
        })],
    };
}
