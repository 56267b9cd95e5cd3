using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Supervision.Tasks;
using Suban.TestKit;

namespace Suban.Supervision.Tests.Tasks;

public sealed class ReopenTaskTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_DoneByMistake_IsOpenAgainAndTheStoryKeepsBoth(DatabaseKind kind)
    {
        await using var world = RegisterWorld.Create(kind);
        var task = await world.MilestoneAsync();
        await world.CompleteAsync(task.TaskId, 0, new CompletionForm(world.Today, "已经完成", null));
        world.Database.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("ReopenReason", (await ReopenAsync(world, task.TaskId, 1, " ")).Refusal!.Faults[0].Field);
        Assert.Null((await ReopenAsync(world, task.TaskId, 1, "登记错了一行")).Refusal);

        var record = await world.RecordAsync(task.TaskId);
        Assert.Null(record!.Task.Milestone.DoneOn);
        Assert.Equal([TaskEntryKind.Reopened, TaskEntryKind.Completed], record.Entries.Select(e => e.Kind));
        await world.Database.Services.AssertRecordedAsync($"task/{task.TaskId}", nameof(TaskCompleted), nameof(TaskReopened));
        Assert.Equal("task.not_done", (await ReopenAsync(world, task.TaskId, 2, "再撤一次")).Refusal?.Code);
    }

    private static Task<Outcome<TaskReopened>> ReopenAsync(RegisterWorld world, Guid task, int seen, string reason) =>
        world.DoAsync<ReopenTask, TaskReopened>((op, p) => op.RunAsync(world.Keeper, task, seen, reason, p, default));
}
