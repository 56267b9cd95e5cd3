using Suban.Cases.Delegations;
using Suban.Cases.Papers;
using Suban.Cases.Plans;
using Suban.Cases.Steps;
using Suban.Catalogue;
using Suban.Clocks;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Delays;

/// <summary>Extends a step's limit (延长办理期限), once and before the statutory limit ends; the authority's head approves, the applicant is told why.</summary>
/// <remarks>行政许可法第四十二条: at most ten working days.</remarks>
public sealed class ExtendStep(AppDbContext db, PinnedPlans plans, CaseClocks clocks, ApplicantMessages messages)
{
    public const int MostWorkingDays = 10;

    /// <param name="approvedBy">The head of the authority (本行政机关负责人) who approved it.</param>
    public async Task<Outcome<StepExtended>> RunAsync(
        Reader reader, Guid stepId, int seenRevision, int? workingDays, string reason, string approvedBy, ProcessContext process,
        CancellationToken cancel)
    {
        var loaded = await db.HoldForAsync(reader, stepId, seenRevision, process, cancel);
        if (!loaded.TryGet(out var held))
        {
            return loaded.Refusal!;
        }

        var (@case, step) = (held.Case, held.Step);
        if ((reader.Approves(step) ? @case.CheckOwn(reader) ?? step.CheckPower(DelegatedPowers.Seal) : CaseRefusals.NotYours) is { } no)
        {
            return no;
        }

        var plan = await plans.GetAsync(db, @case.PlanId, cancel);
        var notices = await db.NoticesOfAsync(@case.CaseId, cancel);
        var component = plan.FindComponent(step.PartKey)!;
        var due = clocks.OfStep(@case, step, component, notices, process.Now)?.Statutory.Due;
        if ((DelayRules.CheckExtension(step, component, due, process.Now) ?? DelayRules.Together(
            DelayRules.CheckDays(workingDays),
            StaffText.Check("reason", "延长的理由", reason, "请写明为什么不能按期办结，申请人会看到"),
            StaffText.Check("approvedBy", "批准人", approvedBy, "请写明批准延长的本机关负责人"))) is { } unfit)
        {
            return unfit;
        }

        var extension = new StepExtension(workingDays!.Value, reason.Trim(), approvedBy.Trim(), process.Now);
        step.Extend(extension);
        clocks.Refresh(@case, plan, notices, process.Now);
        var dueOn = clocks.OfStep(@case, step, component, notices, process.Now)!.Binding.DueOn;
        var extended = new StepExtended(@case.CaseId, stepId, extension.WorkingDays, extension.Reason, extension.ApprovedBy, dueOn);
        db.Record(CaseRows.Stream(@case.CaseId), extended, process);
        db.Send(PaperOrder.Topic, new PaperOrder(@case.CaseId, CasePaper.Extension, stepId), process.Now);
        messages.Extended(@case, step, extension, dueOn, process);
        return extended;
    }
}
