using Suban.Cases.Queries;
using Suban.Cases.Tests.Delays;
using Suban.Cases.Tests.Hearings;
using Suban.Cases.Tests.Referrals;
using Suban.Cases.Visits;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Visits;

public sealed class ArrangeVisitTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_TwoOfficers_TheApplicantReadsWhenAndWhoAndItMayBeMoved(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.ClaimedAsync();
        var before = await world.ClocksAsync(caseId);

        Assert.True((await world.PlanVisitAsync(caseId, officer, new DateOnly(2026, 9, 29))).TryGet(out var first));
        Assert.True((await world.PlanVisitAsync(caseId, officer, new DateOnly(2026, 9, 30), "踏勘甲", "踏勘丙")).TryGet(out var moved));

        Assert.Equal((first.VisitId, true), (moved.VisitId, moved.Moved));
        var calls = await world.QueryAsync<ProceedingQueries, ApplicantCalls>(q => q.OfApplicantAsync(world.Applicant, caseId, default));
        var told = Assert.Single(calls.Visits);
        Assert.Equal((new DateOnly(2026, 9, 30), "踏勘丙"), (told.PlannedOn, told.Officers[1]));
        Assert.Equal("现场与申请填报的内容一致。", Assert.Single(told.Checklist).Text);
        Assert.Equal(before.Binding.Due, (await world.ClocksAsync(caseId)).Binding.Due);
        Assert.Equal("step.visit_open", await world.TryDecideAsync(caseId, officer));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_OneOfficerTwiceOrYesterday_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.ClaimedAsync();

        Assert.Equal(["officers"], (await world.PlanVisitAsync(caseId, officer, world.Today(), "踏勘甲", " 踏勘甲 ")).Refusal!.Faults.Select(f => f.Field));
        Assert.Equal(["on"], (await world.PlanVisitAsync(caseId, officer, world.Today().AddDays(-1))).Refusal!.Faults.Select(f => f.Field));
        Assert.Equal(["on"], (await world.PlanVisitAsync(caseId, officer, null)).Refusal!.Faults.Select(f => f.Field));
    }
}
