using Microsoft.EntityFrameworkCore;
using Suban.Cases.Commitments;
using Suban.Cases.Tests.Hearings;
using Suban.Cases.Tests.Visits;
using Suban.Cases.Visits;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Tests.Commitments;

/// <summary>The sign granted on commitment on Monday 28 September 2026, to be checked within twenty working days.</summary>
internal static class Committing
{
    public static ThemePlan Plan { get; } = TestPlan.Serial() with
    {
        Components =
        [
            .. TestPlan.Serial().Components.Select(component => component.Key != TestPlan.Sign ? component : component with
            {
                Mode = HandlingMode.Commitment, FollowUpWorkingDays = 20, CommitmentNotice = "招牌牢固，二十个工作日内来看。", Conditions = ["招牌牢固。", "不挡消防通道。"],
            }),
        ],
    };

    public static async Task<(Guid CaseId, Reader Officer)> GrantedAsync(this World world)
    {
        var caseId = await world.AcceptedAsync(Plan);
        var officer = await world.ClaimAsync(caseId, TestPlan.Sign);
        Assert.Null(await world.TryDecideAsync(caseId, officer));
        return (caseId, officer);
    }

    public static async Task<Outcome<FollowUpRecorded>> CheckAsync(
        this World world, Guid caseId, Reader officer, VisitOutcome outcome, DateOnly? rectifyBy = null, string basis = "《行政许可法》第六十九条")
    {
        var step = await world.StepAsync(caseId, TestPlan.Sign);
        var state = outcome is VisitOutcome.Fit ? FindingState.Met : FindingState.Unmet;
        var report = new VisitReport([new VisitFinding(FindingState.Met, null), new VisitFinding(state, null)], outcome, "招牌挡住半个消防通道", "");
        return await world.TryAsync<RecordFollowUp, FollowUpRecorded>(
            (op, p, c) => op.RunAsync(officer, step.StepId, new FollowUpReport(report, rectifyBy, basis), p, c));
    }

    /// <summary>Arranges the check for today and records it.</summary>
    public static async Task<FollowUpRecorded> CheckedAsync(this World world, Guid caseId, Reader officer, VisitOutcome outcome, DateOnly? rectifyBy = null)
    {
        Assert.True((await world.PlanVisitAsync(caseId, officer, RegionTime.DateOf(world.Database.Clock.GetUtcNow()))).TryGet(out _));
        var recorded = await world.CheckAsync(caseId, officer, outcome, rectifyBy);
        Assert.True(recorded.TryGet(out var done), recorded.Refusal?.Message);
        return done;
    }

    public static async Task<Outcome<GrantRevoked>> RevokeAsync(this World world, Guid caseId, Reader officer, string reason = "承诺不实", string basis = "《行政许可法》第六十九条")
    {
        var step = await world.StepAsync(caseId, TestPlan.Sign);
        return await world.TryAsync<RevokeGrant, GrantRevoked>((op, p, c) => op.RunAsync(officer, step.StepId, reason, basis, p, c));
    }

    public static async Task<Outcome<GrantKept>> KeepAsync(this World world, Guid caseId, Reader officer, string reason = "听证后认定承诺属实")
    {
        var step = await world.StepAsync(caseId, TestPlan.Sign);
        return await world.TryAsync<KeepGrant, GrantKept>((op, p, c) => op.RunAsync(officer, step.StepId, reason, p, c));
    }

    public static async Task<FollowUpView> FollowUpAsync(this World world) =>
        Assert.Single(await world.QueryAsync<FollowUpQueries, IReadOnlyList<FollowUpView>>(q => q.MineAsync(world.Applicant, default)));
}
