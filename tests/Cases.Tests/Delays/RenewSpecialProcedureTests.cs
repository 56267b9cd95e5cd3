using Suban.Cases.Delays;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Delays;

public sealed class RenewSpecialProcedureTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_BeforeThePlannedEnd_TheClocksStandStillUntilTheLater(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.ClaimedAsync();
        await world.StartAsync(caseId, officer, Delaying.Hearing);
        var before = await world.ClocksAsync(caseId);

        Assert.True((await RenewAsync(world, caseId, officer, new DateOnly(2026, 10, 30))).TryGet(out _));

        var step = await world.StepAsync(caseId, TestPlan.Sign);
        Assert.Equal(new DateOnly(2026, 10, 30), step.PausedUntil);
        Assert.True((await world.ClocksAsync(caseId)).Statutory.DueOn > before.Statutory.DueOn);
        world.GoTo(10, 20);
        await world.RunDeadlinesAsync();
        Assert.Equal(StepStatus.SpecialProcedure, (await world.StepAsync(caseId, TestPlan.Sign)).Status);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_EarlierEndNoReasonOrNothingUnderWay_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.ClaimedAsync();

        Assert.Equal("step.not_in_state", (await RenewAsync(world, caseId, officer, new DateOnly(2026, 10, 30))).Refusal?.Code);
        await world.StartAsync(caseId, officer, Delaying.Hearing);
        Assert.Equal(["plannedEnd"], (await RenewAsync(world, caseId, officer, new DateOnly(2026, 10, 15))).Refusal!.Faults.Select(f => f.Field));
        Assert.Equal(["reason"], (await RenewAsync(world, caseId, officer, new DateOnly(2026, 10, 30), "")).Refusal!.Faults.Select(f => f.Field));
    }

    private static async Task<Outcome<SpecialProcedureRenewed>> RenewAsync(
        World world, Guid caseId, Reader officer, DateOnly end, string reason = "听证会改期")
    {
        var step = await world.StepAsync(caseId, TestPlan.Sign);
        return await world.TryAsync<RenewSpecialProcedure, SpecialProcedureRenewed>(
            (op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, end, reason, p, c));
    }
}
