using Suban.Cases.Commitments;
using Suban.Cases.Hearings;
using Suban.Cases.Queries;
using Suban.Cases.Tests.Deferrals;
using Suban.Cases.Tests.Hearings;
using Suban.Cases.Tests.Visits;
using Suban.Cases.Visits;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Commitments;

public sealed class RecordFollowUpTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_Kept_EndsTheCheckWithinItsClock(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.GrantedAsync();
        var due = await world.FollowUpAsync();
        Assert.Equal("visit.not_arranged", (await world.CheckAsync(caseId, officer, VisitOutcome.Fit)).Refusal?.Code);

        await world.CheckedAsync(caseId, officer, VisitOutcome.Fit);

        // Twenty working days from Monday 28 September; 1 to 7 October are holidays, Saturday the 10th is worked.
        Assert.Equal((FollowUpState.Due, new DateOnly(2026, 10, 30)), (due.State, due.Clock.DueOn));
        Assert.Equal((FollowUpState.Kept, false), ((await world.FollowUpAsync()).State, (await world.FollowUpAsync()).Open));
        Assert.Equal("follow_up.nothing_to_check", (await world.CheckAsync(caseId, officer, VisitOutcome.Fit)).Refusal?.Code);
        Assert.Empty(await world.NotesAsync());
        await world.Services.AssertRecordedAsync<CommitmentMade>($"case/{caseId:N}");
        await world.Services.AssertRecordedAsync<FollowUpOpened>($"case/{caseId:N}");
        await world.Services.AssertRecordedAsync<FollowUpRecorded>($"case/{caseId:N}");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_ToRectify_IsLookedAtAgainOnceAndThenHeard(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.GrantedAsync();
        await world.PlanVisitAsync(caseId, officer, new DateOnly(2026, 9, 28));
        Assert.Equal(["rectifyBy"], (await world.CheckAsync(caseId, officer, VisitOutcome.ToRectify)).Refusal!.Faults.Select(f => f.Field));
        Assert.True((await world.CheckAsync(caseId, officer, VisitOutcome.ToRectify, new DateOnly(2026, 10, 12))).TryGet(out _));
        Assert.Equal((FollowUpState.Rectifying, new DateOnly(2026, 10, 12)), ((await world.FollowUpAsync()).State, (await world.FollowUpAsync()).NextOn));

        world.GoTo(10, 12);
        await world.PlanVisitAsync(caseId, officer, new DateOnly(2026, 10, 12));
        var again = await world.CheckAsync(caseId, officer, VisitOutcome.ToRectify, new DateOnly(2026, 10, 20));
        var baseless = await world.CheckAsync(caseId, officer, VisitOutcome.Unfit, basis: " ");
        Assert.True((await world.CheckAsync(caseId, officer, VisitOutcome.Unfit)).TryGet(out _));

        Assert.Equal(["outcome"], again.Refusal!.Faults.Select(f => f.Field));
        Assert.Equal(["basis"], baseless.Refusal!.Faults.Select(f => f.Field));
        Assert.Equal(FollowUpState.ToRevoke, (await world.FollowUpAsync()).State);
        var calls = await world.QueryAsync<ProceedingQueries, ApplicantCalls>(q => q.OfApplicantAsync(world.Applicant, caseId, default));
        Assert.Equal(HearingState.Offered, Assert.Single(calls.Hearings).State);
        await world.Services.AssertRecordedAsync<HearingOffered>($"case/{caseId:N}");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_AnotherDepartmentOrAnOrdinaryGrant_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.GrantedAsync();
        await world.PlanVisitAsync(caseId, officer, new DateOnly(2026, 9, 28));

        Assert.Equal("case.not_found", (await world.CheckAsync(caseId, world.Examiner("health"), VisitOutcome.Fit)).Refusal?.Code);
        await using var ordinary = await World.CreateAsync(kind);
        var plain = await ordinary.AcceptedAsync();
        var other = await ordinary.ClaimAsync(plain, TestPlan.Sign);
        Assert.Null(await ordinary.TryDecideAsync(plain, other));
        Assert.Equal("follow_up.nothing_to_check", (await ordinary.CheckAsync(plain, other, VisitOutcome.Fit)).Refusal?.Code);
    }
}
