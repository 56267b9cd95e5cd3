using Suban.Cases.Delays;
using Suban.Clocks;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Delays;

public sealed class EndSpecialProcedureTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_WithItsResult_TheClocksRunOnWithoutTheDaysBetween(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.ClaimedAsync();
        var before = await world.ClocksAsync(caseId);
        await world.StartAsync(caseId, officer, Delaying.Hearing);
        world.GoTo(9, 30);

        Assert.True((await world.EndAsync(caseId, officer)).TryGet(out _));

        var step = await world.StepAsync(caseId, TestPlan.Sign);
        Assert.Equal((StepStatus.Claimed, false, null), (step.Status, step.Paused, step.PausedUntil));
        Assert.Equal(officer.AccountId, step.ClaimedBy);
        var after = await world.ClocksAsync(caseId);
        Assert.Equal((2, 2), (after.Statutory.PausedDays, after.Promised.PausedDays));
        Assert.True(after.Statutory.Due > before.Statutory.Due);
        Assert.Equal(after.Binding.Due, step.DueAt);
        Assert.Equal("听证结束，没有异议", Assert.Single(step.Delays.Procedures).Result);
        Assert.Equal("step.not_in_state", (await world.EndAsync(caseId, officer)).Refusal?.Code);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_NoResultOrNotTheHolder_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.ClaimedAsync();
        await world.StartAsync(caseId, officer, Delaying.Hearing);

        Assert.Equal(["result"], (await world.EndAsync(caseId, officer, " ")).Refusal!.Faults.Select(f => f.Field));
        Assert.Equal("step.not_holder", (await world.EndAsync(caseId, officer with { AccountId = Guid.CreateVersion7() })).Refusal?.Code);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Lapse_PlannedEndHasPassed_TheStepIsInItsExaminersHandsAgain(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.ClaimedAsync();
        await world.StartAsync(caseId, officer, Delaying.Hearing);

        world.GoTo(10, 15);
        await world.RunDeadlinesAsync();
        Assert.Equal(StepStatus.SpecialProcedure, (await world.StepAsync(caseId, TestPlan.Sign)).Status);
        world.GoTo(10, 16);
        var paused = await world.ClocksAsync(caseId);
        await world.RunDeadlinesAsync();

        var step = await world.StepAsync(caseId, TestPlan.Sign);
        Assert.Equal(StepStatus.Claimed, step.Status);
        var running = await world.ClocksAsync(caseId);
        Assert.Equal(paused.Statutory.DueOn, running.Statutory.DueOn);
        Assert.NotEqual(ClockState.Paused, running.Statutory.State);
        await world.Services.AssertRecordedAsync<SpecialProcedureEnded>($"case/{caseId:N}");
    }
}
