using Suban.Clocks;
using Suban.Kernel.Database;
using Suban.Supervision.Tasks;
using Suban.TestKit;

namespace Suban.Supervision.Tests.Tasks;

public sealed class RecordTaskDelayTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_LateTask_CountsFromTheNewDayAndKeepsTheOldWords(DatabaseKind kind)
    {
        await using var world = RegisterWorld.Create(kind);
        var before = await world.MilestoneAsync();
        var to = new DateOnly(2026, 12, 31);

        Assert.Null((await world.DelayAsync(before.TaskId, 0, to, "设备没有到货")).Refusal);

        var after = await world.TaskAsync(before.TaskId);
        Assert.Equal((Light.Red, Light.Green), (before.Standing.Light, after.Standing.Light));
        Assert.Equal((to, "设备没有到货", before.Milestone.Due), (after.DelayedTo, after.DelayReason, after.Milestone.Due));
        await world.Database.Services.AssertRecordedAsync($"task/{before.TaskId}", nameof(TaskDelayed));
    }

    [Fact]
    public async Task Run_OnceMore_HasToBeLaterStill()
    {
        await using var world = RegisterWorld.Create(DatabaseKind.Sqlite);
        var task = await world.MilestoneAsync();
        await world.DelayAsync(task.TaskId, 0, new DateOnly(2026, 12, 31), "设备没有到货");

        Assert.Equal("DelayedTo", (await world.DelayAsync(task.TaskId, 1, new DateOnly(2026, 12, 31), "还没有到")).Refusal!.Faults[0].Field);
        world.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null((await world.DelayAsync(task.TaskId, 1, new DateOnly(2027, 1, 31), "还没有到")).Refusal);
        Assert.Equal(["还没有到", "设备没有到货"], (await world.RecordAsync(task.TaskId))!.Entries.Select(e => e.Words));
    }

    [Theory]
    [InlineData(null, "原因", "DelayedTo")]
    [InlineData("2026-09-27", "原因", "DelayedTo")]
    [InlineData("2126-09-27", "原因", "DelayedTo")]
    [InlineData("2026-12-31", "", "DelayReason")]
    public async Task Run_Faulty_NamesTheField(string? to, string reason, string field)
    {
        await using var world = RegisterWorld.Create(DatabaseKind.Sqlite);
        var task = await world.MilestoneAsync();
        var day = to is null ? (DateOnly?)null : DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal([field], (await world.DelayAsync(task.TaskId, 0, day, reason)).Refusal!.Faults.Select(f => f.Field));
    }

    [Fact]
    public async Task Run_DoneTask_IsRefused()
    {
        await using var world = RegisterWorld.Create(DatabaseKind.Sqlite);
        var task = await world.MilestoneAsync();
        await world.CompleteAsync(task.TaskId, 0, new CompletionForm(world.Today, "已经完成", null));

        Assert.Equal("task.done", (await world.DelayAsync(task.TaskId, 1, new DateOnly(2026, 12, 31), "原因")).Refusal?.Code);
    }
}
