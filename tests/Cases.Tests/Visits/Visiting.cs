using Suban.Cases.Visits;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Tests.Visits;

/// <summary>The sign's step, looked at on its place.</summary>
internal static class Visiting
{
    public static VisitReport Fit { get; } = new([new VisitFinding(FindingState.Met, null)], VisitOutcome.Fit, "招牌位置与申请一致", "申请人甲");

    public static async Task<Outcome<VisitArranged>> PlanVisitAsync(this World world, Guid caseId, Reader officer, DateOnly? on, params string[] officers)
    {
        var step = await world.StepAsync(caseId, TestPlan.Sign);
        return await world.TryAsync<ArrangeVisit, VisitArranged>((op, p, c) => op.RunAsync(
            officer, step.StepId, step.Revision, new VisitPlan(on, "上午 10:00", officers.Length == 0 ? ["踏勘甲", "踏勘乙"] : officers), p, c));
    }

    public static async Task<Outcome<VisitRecorded>> ReportAsync(this World world, Guid caseId, Reader officer, VisitReport report)
    {
        var step = await world.StepAsync(caseId, TestPlan.Sign);
        return await world.TryAsync<RecordVisit, VisitRecorded>((op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, report, p, c));
    }
}
