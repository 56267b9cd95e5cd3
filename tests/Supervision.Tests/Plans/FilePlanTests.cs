using Suban.Kernel.Database;
using Suban.Supervision.Plans;
using Suban.Supervision.Tasks;
using Suban.TestKit;

namespace Suban.Supervision.Tests.Plans;

public sealed class FilePlanTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_ApprovedWithItsTasks_IsSeenByTheCity(DatabaseKind kind)
    {
        await using var world = RegisterWorld.Create(kind);
        world.At = RegisterWorld.District;
        var plan = (await world.RegisterPlanAsync()).PlanId;

        Assert.Equal("plan.not_approved", (await world.FilePlanAsync(plan, 1)).Refusal?.Code);
        await world.ApprovePlanAsync(plan, 1, new DateOnly(2026, 9, 2), "区人民政府");
        Assert.Equal("plan.without_tasks", (await world.FilePlanAsync(plan, 2)).Refusal?.Code);
        await world.AddAsync(RegisterWorld.Form() with { Source = new TaskSource(TaskOrigin.Plan, plan) });
        Assert.Null(Assert.Single(await BelowAsync(world, RegisterWorld.City), b => b.Region == "东胜区").Plan);
        Assert.Null((await world.FilePlanAsync(plan, 2)).Refusal);

        var filed = Assert.Single(await BelowAsync(world, RegisterWorld.City), b => b.Region == "东胜区").Plan;
        Assert.Equal(("东政办发〔2026〕1号", world.Today), (filed!.Number, filed.FiledOn!.Value));
        Assert.True(await world.OpensAsync(RegisterWorld.City, filed.File.StoredFileId));
        Assert.False(await world.OpensAsync(RegisterWorld.Elsewhere, filed.File.StoredFileId));
        Assert.Empty(await BelowAsync(world, RegisterWorld.District));
        await world.Database.Services.AssertRecordedAsync($"plan/{plan}", nameof(PlanRegistered), nameof(PlanApproved), nameof(PlanFiled));
    }

    [Fact]
    public async Task Run_FiledPlan_TakesNoMoreTasks()
    {
        await using var world = RegisterWorld.Create(DatabaseKind.Sqlite);
        var plan = (await world.RegisterPlanAsync()).PlanId;
        var source = new TaskSource(TaskOrigin.Plan, plan);
        await world.ApprovePlanAsync(plan, 1, new DateOnly(2026, 9, 2), "旗人民政府");
        await world.AddAsync(RegisterWorld.Form() with { Source = source });
        await world.FilePlanAsync(plan, 2);

        Assert.Equal("plan.filed", (await world.AddAsync(RegisterWorld.Form("又一项") with { Source = source })).Refusal?.Code);
        Assert.Equal("plan.filed", (await world.FilePlanAsync(plan, 3)).Refusal?.Code);
        world.At = RegisterWorld.Elsewhere;
        Assert.Equal("plan.not_found", (await world.FilePlanAsync(plan, 3)).Refusal?.Code);
        Assert.Equal("plan.not_found", (await world.AddAsync(RegisterWorld.Form("再一项") with { Source = source })).Refusal?.Code);
    }

    private static Task<IReadOnlyList<FiledPlan>> BelowAsync(RegisterWorld world, string region) =>
        world.Database.ReadAsync<PlanQueries, IReadOnlyList<FiledPlan>>(q => q.BelowAsync(RegisterWorld.KeeperOf(region), default));
}
