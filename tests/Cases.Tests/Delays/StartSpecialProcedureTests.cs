using Suban.Cases.Decision;
using Suban.Cases.Delays;
using Suban.Clocks;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Delays;

public sealed class StartSpecialProcedureTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_Hearing_StopsEveryClockUntilItsPlannedEnd(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.ClaimedAsync();
        var before = await world.ClocksAsync(caseId);

        Assert.True((await world.StartAsync(caseId, officer, Delaying.Hearing)).TryGet(out _));

        var step = await world.StepAsync(caseId, TestPlan.Sign);
        Assert.Equal((StepStatus.SpecialProcedure, true, new DateOnly(2026, 10, 15)), (step.Status, step.Paused, step.PausedUntil));
        world.GoTo(10, 9);
        var after = await world.ClocksAsync(caseId);
        Assert.True(after.Statutory.DueOn > before.Statutory.DueOn);
        Assert.True(after.Promised.DueOn > before.Promised.DueOn);
        Assert.Equal((ClockState.Paused, Light.Grey), (after.Promised.State, after.Promised.Light));
        Assert.Contains(after.Binding.Explanation, line => line.Text.Contains("听证", StringComparison.Ordinal));
        await world.Services.AssertRecordedAsync<SpecialProcedureStarted>($"case/{caseId:N}");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_SiteVisit_StopsThePromiseAndNeverTheStatutoryLimit(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.ClaimedAsync();
        var before = await world.ClocksAsync(caseId);

        Assert.True((await world.StartAsync(caseId, officer, Delaying.Hearing with { Kind = SuspensionKind.SiteVisit })).TryGet(out _));

        var after = await world.ClocksAsync(caseId);
        Assert.Equal(before.Statutory.DueOn, after.Statutory.DueOn);
        Assert.True(after.Promised.DueOn > before.Promised.DueOn);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_IncompleteOrders_AreRefusedByTheirField(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.ClaimedAsync();
        (ProcedureOrder Order, string Field)[] orders =
        [
            (Delaying.Hearing with { Kind = SuspensionKind.Supplement }, "kind"),
            (Delaying.Hearing with { Basis = " " }, "basis"),
            (Delaying.Hearing with { Reason = "" }, "reason"),
            (Delaying.Hearing with { PlannedEnd = null }, "plannedEnd"),
            (Delaying.Hearing with { PlannedEnd = new DateOnly(2026, 9, 27) }, "plannedEnd"),
            (Delaying.Hearing with { PlannedEnd = new DateOnly(2028, 1, 1) }, "plannedEnd"),
        ];

        foreach (var (order, field) in orders)
        {
            Assert.Equal([field], (await world.StartAsync(caseId, officer, order)).Refusal!.Faults.Select(f => f.Field));
        }

        Assert.Equal(StepStatus.Claimed, (await world.StepAsync(caseId, TestPlan.Sign)).Status);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_NotTheHolderOrUnderWayAlready_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.ClaimedAsync();
        var colleague = officer with { AccountId = Guid.CreateVersion7() };
        var foreigner = world.Examiner("health");

        Assert.Equal("step.not_holder", (await world.StartAsync(caseId, colleague, Delaying.Hearing)).Refusal?.Code);
        Assert.Equal("case.not_found", (await world.StartAsync(caseId, foreigner, Delaying.Hearing)).Refusal?.Code);
        Assert.True((await world.StartAsync(caseId, officer, Delaying.Hearing)).TryGet(out _));
        Assert.Equal("step.not_in_state", (await world.StartAsync(caseId, officer, Delaying.Hearing)).Refusal?.Code);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_UnderWay_NobodyDecides(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        var officer = await world.ExamineAsync(caseId, TestPlan.Sign);
        Assert.True((await world.StartAsync(caseId, officer, Delaying.Hearing)).TryGet(out _));
        var step = await world.StepAsync(caseId, TestPlan.Sign);

        var approved = await world.TryAsync<ApproveStep, StepApproved>((op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, p, c));

        Assert.Equal("step.not_in_state", approved.Refusal?.Code);
    }
}
