using Suban.Assistance.Orders;
using Suban.Assistance.Plans;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Assistance.Tests.Plans;

public sealed class DrawPlanTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_FromTheRegionsList_HasRealPrerequisitesAndVersions(DatabaseKind kind)
    {
        await using var world = await AssistanceWorld.CreateAsync(kind);
        var key = await world.SignedAsync();

        var first = await world.DrawAsync(key);
        var refused = await world.TryDrawAsync(await world.KeyAsync(key.OrderId), "");
        await world.DrawAsync(await world.KeyAsync(key.OrderId), "资金到位晚");

        Assert.Equal((1, 5), (first.Version, first.Items));
        Assert.Equal("Reason", refused.Refusal!.Faults[0].Field);
        var plans = await world.PlansAsync(key.OrderId);
        Assert.Equal([2, 1], plans.Select(p => p.Version));
        var rows = plans[0].Plan.Rows.ToDictionary(row => row.Key);
        Assert.True(rows["land-preview"].DueOn <= rows["enterprise-project-approval"].FileOn);
        Assert.Equal("请确认申报计划：200MW 光伏电站", (await world.ToldAsync())[0]);
    }

    [Fact]
    public async Task Run_ByAnybodyElse_OrBeforeSigning_IsRefused()
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite);
        var unsigned = await world.AppointedAsync(world.Form with { ProjectCode = "" });
        var signed = await world.SignedAsync();

        Assert.Equal("assist.no_mandate", (await world.TryDrawAsync(unsigned, null)).Refusal?.Code);
        Assert.Equal("assist.not_found", (await world.TryDrawAsync(signed, null, world.Bureau)).Refusal?.Code);
        Assert.Equal("assist.not_found", (await world.TryDrawAsync(signed, null, world.Investor)).Refusal?.Code);
    }
}

public sealed class ConfirmPlanTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_TheVersionHeSaw_PutsTheOrderUnderWay(DatabaseKind kind)
    {
        await using var world = await AssistanceWorld.CreateAsync(kind);
        var key = await world.SignedAsync();
        await world.DrawAsync(key);
        key = await world.KeyAsync(key.OrderId);

        Assert.Equal("assist.plan_moved", (await ConfirmAsync(world.Investor, 2)).Refusal?.Code);
        Assert.Equal("Scan", (await ConfirmAsync(world.Assistant, 1)).Refusal!.Faults[0].Field);
        Assert.Equal("assist.not_found", (await ConfirmAsync(world.Supervisor, 1)).Refusal?.Code);
        Assert.Null((await ConfirmAsync(world.Investor, 1)).Refusal);

        Assert.Equal(OrderState.InProgress, (await world.OrderAsync(key.OrderId)).State);
        Assert.NotNull((await world.PlansAsync(key.OrderId))[0].ConfirmedAt);

        Task<Outcome<PlanConfirmed>> ConfirmAsync(Reader by, int version) => world.TryAsync<ConfirmPlan, PlanConfirmed>((op, p) => op.RunAsync(by, key, version, null, p, default));
    }
}
