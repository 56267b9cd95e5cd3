using Suban.Assistance.Orders;
using Suban.Assistance.Plans;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Assistance.Tests.Orders;

public sealed class AddItemsTests
{
    private const string Added = "fire-design-review";

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_UnderWay_NeedsANewLetterAndANewPlanBeforeAnythingIsDone(DatabaseKind kind)
    {
        await using var world = await AssistanceWorld.CreateAsync(kind);
        var order = await world.UnderWayAsync();
        Assert.Null((await AddAsync(world, order, "消防也请帮忙", Added)).Refusal);
        var item = await world.ItemAsync(order, Added);
        Assert.Equal(6, (await world.ViewAsync(world.Investor, order))!.Items.Single(i => i.Key == Added).Position);
        Assert.Equal("assist.no_mandate", (await world.TryPrepareAsync(order, item)).Refusal?.Code);
        Assert.Equal("assist.no_mandate", (await world.TryPrepareAsync(order, await world.ItemAsync(order, "land-preview"))).Refusal?.Code);

        var letter = world.MandateForm();
        await world.OnAsync<SignMandate, MandateSigned>(order, (op, k, p) => op.RunAsync(world.Investor, k, letter, p, default));
        Assert.Equal("assist.outside_mandate", (await world.TryPrepareAsync(order, item)).Refusal?.Code);
        var again = await world.OnAsync<SignMandate, MandateSigned>(order, (op, k, p) => op.RunAsync(world.Investor, k, letter with { Items = [.. letter.Items, Added] }, p, default));
        Assert.Equal((3, 6), (again.Version, again.Items));
        await world.PrepareAsync(order, item);
        await world.ConfirmAsync(order, item);
        Assert.Equal("assist.not_planned", (await world.FileAsync(order, item, "先报")).Refusal?.Code);

        Assert.Equal("Reason", (await world.TryDrawAsync(await world.KeyAsync(order), "")).Refusal!.Faults[0].Field);
        await world.DrawAsync(await world.KeyAsync(order), "加了消防设计审查");
        await world.OnAsync<ConfirmPlan, PlanConfirmed>(order, (op, k, p) => op.RunAsync(world.Investor, k, 2, null, p, default));
        Assert.Null((await world.FileAsync(order, item, "部门同意先收件")).Refusal);
        Assert.Contains("要加 1 项，请签新的委托书：200MW 光伏电站", await world.ToldAsync());
    }

    [Fact]
    public async Task Run_WhatIsThereAlready_OrNotOffered_OrByAnybodyElse_IsRefused()
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite);
        var (early, order) = (await world.AppointedAsync(world.Form with { ProjectCode = "" }), await world.UnderWayAsync());

        Assert.Equal(["Items", "Reason"], (await AddAsync(world, order, "")).Refusal!.Faults.Select(f => f.Field));
        Assert.Equal(["Items"], (await AddAsync(world, order, "加", "land-preview")).Refusal!.Faults.Select(f => f.Field));
        Assert.Equal(["Items"], (await AddAsync(world, order, "加", "theme:8")).Refusal!.Faults.Select(f => f.Field));
        Assert.Equal("assist.not_now", (await AddAsync(world, early.OrderId, "加", Added)).Refusal?.Code);
        Assert.Equal("assist.not_found", (await world.TryOnAsync<AddItems, ItemsAdded>(order, (op, key, p) => op.RunAsync(world.Supervisor, key, [Added], "加", p, default))).Refusal?.Code);
    }

    private static Task<Outcome<ItemsAdded>> AddAsync(AssistanceWorld world, Guid order, string reason, params string[] keys) =>
        world.TryOnAsync<AddItems, ItemsAdded>(order, (op, key, p) => op.RunAsync(world.Assistant, key, keys, reason, p, default));
}
