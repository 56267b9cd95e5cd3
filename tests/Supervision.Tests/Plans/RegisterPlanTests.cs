using Suban.Kernel.Database;
using Suban.Supervision.Plans;
using Suban.TestKit;

namespace Suban.Supervision.Tests.Plans;

public sealed class RegisterPlanTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_WithItsDocument_IsListedInItsRegionOnly(DatabaseKind kind)
    {
        await using var world = RegisterWorld.Create(kind);

        var plan = await world.RegisterPlanAsync();

        var listed = Assert.Single(await ListAsync(world, world.At));
        Assert.Equal(("东政办发〔2026〕1号", "方案.pdf", "等待批准"), (listed.Number, listed.File.Name, listed.Words));
        Assert.Empty(await ListAsync(world, RegisterWorld.Elsewhere));
        await world.Database.Services.AssertRecordedAsync($"plan/{plan.PlanId}", nameof(PlanRegistered));
    }

    [Fact]
    public async Task Run_NothingFilledIn_NamesEveryField()
    {
        await using var world = RegisterWorld.Create(DatabaseKind.Sqlite);

        var outcome = await world.DoAsync<RegisterPlan, PlanRegistered>((op, p) => op.RunAsync(world.Keeper, new PlanForm("", "", null, null), p, default));

        Assert.Equal(["PlanTitle", "Number", "IssuedOn", "File"], outcome.Refusal!.Faults.Select(f => f.Field));
    }

    private static Task<IReadOnlyList<PlanView>> ListAsync(RegisterWorld world, string region) =>
        world.Database.ReadAsync<PlanQueries, IReadOnlyList<PlanView>>(q => q.ListAsync(RegisterWorld.KeeperOf(region), default));
}
