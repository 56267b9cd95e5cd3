using Suban.Kernel.Database;
using Suban.Supervision.Plans;
using Suban.Supervision.Tasks;
using Suban.TestKit;

namespace Suban.Supervision.Tests.Plans;

public sealed class ApprovePlanTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_TasksOfThePlan_ArePublicFromThenOn(DatabaseKind kind)
    {
        await using var world = RegisterWorld.Create(kind);
        var plan = (await world.RegisterPlanAsync()).PlanId;
        var form = RegisterWorld.Form("旗里的任务") with { Source = new TaskSource(TaskOrigin.Plan, plan) };
        Assert.Null((await world.AddAsync(form)).Refusal);
        var before = await PublishedAsync(world);

        Assert.Null((await world.ApprovePlanAsync(plan, 1, new DateOnly(2026, 9, 2), "旗人民政府")).Refusal);

        Assert.DoesNotContain("旗里的任务", before);
        Assert.Contains("旗里的任务", await PublishedAsync(world));
        Assert.Equal("plan.approved", (await world.ApprovePlanAsync(plan, 2, new DateOnly(2026, 9, 2), "旗人民政府")).Refusal?.Code);
        await world.Database.Services.AssertRecordedAsync($"plan/{plan}", nameof(PlanRegistered), nameof(PlanApproved));
    }

    [Theory]
    [InlineData(null, "旗人民政府", "ApprovedOn")]
    [InlineData("2026-08-31", "旗人民政府", "ApprovedOn")]
    [InlineData("2026-09-29", "旗人民政府", "ApprovedOn")]
    [InlineData("2026-09-02", "", "ApprovedBy")]
    public async Task Run_Faulty_NamesTheField(string? on, string by, string field)
    {
        await using var world = RegisterWorld.Create(DatabaseKind.Sqlite);
        var plan = (await world.RegisterPlanAsync()).PlanId;
        var day = on is null ? (DateOnly?)null : DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal([field], (await world.ApprovePlanAsync(plan, 1, day, by)).Refusal!.Faults.Select(f => f.Field));
    }

    private static async Task<IEnumerable<string>> PublishedAsync(RegisterWorld world) =>
        (await world.Database.ReadAsync<TaskQueries, IReadOnlyList<RegisterTaskView>>(q => q.PublishedAsync(world.At, default))).Select(t => t.Milestone.Task);
}
