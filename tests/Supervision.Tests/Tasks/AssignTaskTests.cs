using Microsoft.Extensions.DependencyInjection;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation;
using Suban.Supervision.Tasks;
using Suban.TestKit;

namespace Suban.Supervision.Tests.Tasks;

public sealed class AssignTaskTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_DepartmentOfTheRegion_AnswersForTheTask(DatabaseKind kind)
    {
        await using var world = RegisterWorld.Create(kind);
        var task = await world.MilestoneAsync();
        var elsewhere = world.Database.Services.GetRequiredService<Authorities>().Of(RegisterWorld.Elsewhere)[0].AuthorityId;

        Assert.Equal("AuthorityId", (await AssignAsync(world, task.TaskId, 0, elsewhere)).Refusal!.Faults[0].Field);
        Assert.Null((await AssignAsync(world, task.TaskId, 0, world.Departments[1].AuthorityId)).Refusal);
        Assert.Equal(world.Departments[1].Name, (await world.TaskAsync(task.TaskId)).Department);
        Assert.Null((await AssignAsync(world, task.TaskId, 1, null)).Refusal);

        Assert.Null((await world.TaskAsync(task.TaskId)).Department);
        await world.Database.Services.AssertRecordedAsync($"task/{task.TaskId}", nameof(TaskAssigned), nameof(TaskAssigned));
    }

    private static Task<Outcome<TaskAssigned>> AssignAsync(RegisterWorld world, Guid task, int seen, Guid? authority) =>
        world.DoAsync<AssignTask, TaskAssigned>((op, p) => op.RunAsync(task, seen, authority, p, default));
}
