using Suban.Cases.Decision;
using Suban.Cases.Queries;
using Suban.Cases.Steps;
using Suban.Cases.Supplement;
using Suban.Cases.Warnings;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Dept;

/// <summary>Carries out what was chosen on a task: opinion, decision, supplement or return (审查、决定).</summary>
internal sealed class Deciding(Writes writes)
{
    /// <returns>The word for what was done, or why it was not.</returns>
    public async Task<Outcome<string>> RunAsync(
        Reader reader, TaskView task, DecisionForm form, int revision, Func<string, ProcessContext> process, CancellationToken cancel)
    {
        var id = task.Step.StepId;
        if (task.NeedsOverdueReason && form.Choice is ("approve" or "deny" or "grant"))
        {
            // By itself, before the decision: the reason stays on record when the decision is refused for something else.
            var context = process(nameof(ExplainOverdue)) with { IdempotencyKey = null };
            var explained = await writes.RunAsync<ExplainOverdue, OverdueExplained>(
                (op, c) => op.RunAsync(reader, id, form.Overdue ?? "", context, c), context, new { id, form.Overdue }, cancel);
            if (!explained.TryGet(out _) && explained.Refusal!.Kind is RefusalKind.Invalid)
            {
                return Renamed(explained.Refusal, task, form);
            }
        }

        return await (form.Choice switch
        {
            "examine" => ActAsync<RecordExamination, StepExamined>(
                "examined", (op, p, c) => op.RunAsync(reader, id, revision, form.FullOpinion, p, c)),
            "hand" => ActAsync<HandToSection, StepHandedToSection>(
                "handed", (op, p, c) => op.RunAsync(reader, id, revision, form.SectionOpinion ?? "", p, c)),
            "grant" => ActAsync<DecideAtOnce, StepApproved>(
                "granted", (op, p, c) => op.RunAsync(reader, id, revision, form.FullOpinion, p, c)),
            "approve" => ActAsync<ApproveStep, StepApproved>(
                "granted", (op, p, c) => op.RunAsync(reader, id, revision, p, c)),
            "deny" => ActAsync<DenyStep, StepDenied>(
                "denied", (op, p, c) => op.RunAsync(reader, id, revision, form.Reason ?? "", form.Basis ?? "", p, c)),
            "supplement" => ActAsync<RequestStepSupplement, StepSupplementRequested>(
                "supplement", (op, p, c) => op.RunAsync(reader, id, revision, form.DefectsOf(task), p, c)),
            "return" => ActAsync<ReturnToWindow, StepReturnedToWindow>(
                "returned", (op, p, c) => op.RunAsync(reader, id, revision, form.ReturnReason ?? "", p, c)),
            _ => Task.FromResult<Outcome<string>>(NoChoice),
        });

        async Task<Outcome<string>> ActAsync<TOperation, T>(
            string done, Func<TOperation, ProcessContext, CancellationToken, Task<Outcome<T>>> act)
            where TOperation : notnull
            where T : notnull
        {
            var context = process(typeof(TOperation).Name);
            var outcome = await writes.RunAsync<TOperation, T>((op, c) => act(op, context, c), context, new { id, revision, form }, cancel);
            return outcome.TryGet(out _) ? done : Renamed(outcome.Refusal!, task, form);
        }
    }

    private static Refusal NoChoice { get; } = new("task.no_choice", "请选择怎么办理")
    {
        Kind = RefusalKind.Invalid, Faults = [new FieldFault("Form.Choice", "请选择怎么办理")],
    };

    /// <summary>The operations' field names as the form has them.</summary>
    private static Refusal Renamed(Refusal refusal, TaskView task, DecisionForm form) => refusal with
    {
        Faults = [.. refusal.Faults.Select(fault => fault with
        {
            Field = fault.Field switch
            {
                "opinion" when form.Choice == "hand" => "Form.SectionOpinion",
                "opinion" => "Form.Opinion",
                "reason" when form.Choice == "return" => "Form.ReturnReason",
                "reason" => "Form.Reason",
                "basis" => "Form.Basis",
                "overdue" => "Form.Overdue",
                "defects" => $"Form.Defects[{task.Materials.Select(m => m.Planned.Id).FirstOrDefault()}]",
                _ => fault.Field,
            },
        })],
    };
}
