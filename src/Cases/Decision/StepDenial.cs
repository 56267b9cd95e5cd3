using Suban.Cases.Delegations;
using Suban.Cases.Papers;
using Suban.Cases.Plans;
using Suban.Cases.Steps;
using Suban.Catalogue.Compiling;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Decision;

/// <summary>What a denial brings with it: the written decision with its remedies, the message, the end of what only waited for it.</summary>
public sealed class StepDenial(AppDbContext db, PinnedPlans plans, DecisionBars bars, CaseConclusion conclusion, ApplicantMessages messages)
{
    internal async Task<Outcome<StepDenied>> RunAsync(
        Reader reader, HeldStep held, string reason, string basis, ProcessContext process, CancellationToken cancel)
    {
        var (@case, step) = (held.Case, held.Step);
        if ((step.CheckPower(DelegatedPowers.Seal) ?? Check(reason, basis)) is { } no)
        {
            return no;
        }

        if (await bars.CheckAsync(step, process.Now, cancel) is { } barred)
        {
            return barred;
        }

        var moved = step.Deny(reader.AccountId, reason, basis, process.Now);
        if (!moved.TryGet(out _))
        {
            return moved.Refusal!;
        }

        var plan = await plans.GetAsync(db, @case.PlanId, cancel);
        var closed = CloseSuccessors(@case, plan, step, process);
        var denied = new StepDenied(
            @case.CaseId, step.StepId, step.Number ?? "", reason, basis, Remedies.Text, [.. closed.Select(s => s.StepId)], process.Now);
        db.Record(CaseRows.Stream(@case.CaseId), denied, process);
        db.Send(PaperOrder.Topic, new PaperOrder(@case.CaseId, CasePaper.Denial, step.StepId), process.Now);
        messages.StepDenied(@case, step, closed, process);
        await conclusion.FollowUpAsync(@case, plan, process, cancel);
        return denied;
    }

    private static Refusal? Check(string reason, string basis) =>
        string.IsNullOrWhiteSpace(reason) ? CaseRefusals.Missing("reason", "请写明不予许可的理由")
        : string.IsNullOrWhiteSpace(basis) ? CaseRefusals.Missing("basis", "请写明法律依据")
        : null;

    private IReadOnlyList<CaseStep> CloseSuccessors(Case @case, ThemePlan plan, CaseStep denied, ProcessContext process)
    {
        var closed = plan.Behind(@case, denied, StepStatus.Waiting);
        var reason = $"前置事项“{denied.ItemName}”未获准予，本事项依法不再受理。{Remedies.Text}";
        foreach (var step in closed)
        {
            step.Close(reason, process.Now);
            db.Record(CaseRows.Stream(@case.CaseId), new StepClosed(@case.CaseId, step.StepId, denied.StepId, reason), process);
        }

        return closed;
    }
}
