using Suban.Cases.Papers;
using Suban.Cases.Plans;
using Suban.Cases.Steps;
using Suban.Catalogue.Compiling;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Decision;

/// <summary>Denies a step (不予) in writing with reason, basis and remedies. Steps that waited for it and are not yet accepted are closed; independent ones go on.</summary>
/// <remarks>行政许可法第三十八条第二款.</remarks>
public sealed class DenyStep(AppDbContext db, PinnedPlans plans, CaseConclusion conclusion, ApplicantMessages messages)
{
    public async Task<Outcome<StepDenied>> RunAsync(
        Reader reader, Guid stepId, int seenRevision, string reason, string basis, ProcessContext process, CancellationToken cancel)
    {
        var loaded = await db.HoldForAsync(reader, stepId, seenRevision, cancel);
        if (!loaded.TryGet(out var held))
        {
            return loaded.Refusal!;
        }

        var (@case, step) = (held.Case, held.Step);
        if ((reader.Approves(step) ? @case.CheckOwn(reader) ?? Check(reason, basis) : CaseRefusals.NotYours) is { } no)
        {
            return no;
        }

        var moved = step.Deny(reader.AccountId, reason, basis, process.Now);
        if (!moved.TryGet(out _))
        {
            return moved.Refusal!;
        }

        var plan = await plans.GetAsync(db, @case.PlanId, cancel);
        var closed = CloseSuccessors(@case, plan, step, process);
        var denied = new StepDenied(
            @case.CaseId, stepId, step.Number ?? "", reason, basis, Remedies.Text, [.. closed.Select(s => s.StepId)], process.Now);
        db.Record(CaseRows.Stream(@case.CaseId), denied, process);
        db.Send(PaperOrder.Topic, new PaperOrder(@case.CaseId, CasePaper.Denial, stepId), process.Now);
        messages.StepDenied(@case, step, closed, process);
        await conclusion.FollowUpAsync(@case, plan, process, cancel);
        return denied;
    }

    private static Refusal? Check(string reason, string basis) =>
        string.IsNullOrWhiteSpace(reason) ? CaseRefusals.Missing("reason", "请写明不予许可的理由")
        : string.IsNullOrWhiteSpace(basis) ? CaseRefusals.Missing("basis", "请写明法律依据")
        : null;

    private List<CaseStep> CloseSuccessors(Case @case, ThemePlan plan, CaseStep denied, ProcessContext process)
    {
        var (lost, closed) = (new HashSet<string>(StringComparer.Ordinal) { denied.PartKey }, new List<CaseStep>());
        foreach (var component in plan.Components.OrderBy(c => c.Stage))
        {
            var step = @case.Steps.Single(s => s.PartKey == component.Key);
            if (step.Status is not StepStatus.Waiting || !component.After.Any(lost.Contains))
            {
                continue;
            }

            var reason = $"前置事项“{denied.ItemName}”未获准予，本事项依法不再受理。{Remedies.Text}";
            step.Close(reason, process.Now);
            lost.Add(component.Key);
            closed.Add(step);
            db.Record(CaseRows.Stream(@case.CaseId), new StepClosed(@case.CaseId, step.StepId, denied.StepId, reason), process);
        }

        return closed;
    }
}
