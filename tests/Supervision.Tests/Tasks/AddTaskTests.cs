using Suban.Kernel.Database;
using Suban.Supervision.Tasks;
using Suban.TestKit;

namespace Suban.Supervision.Tests.Tasks;

public sealed class AddTaskTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_TwoWordsForOneDay_KeepsBothAndOneDate(DatabaseKind kind)
    {
        await using var world = RegisterWorld.Create(kind);
        var form = RegisterWorld.Form() with { Due = "4 月下旬（任务表写 4 月底前）", DueOn = new DateOnly(2027, 4, 30), AuthorityId = world.Departments[0].AuthorityId };

        Assert.True((await world.AddAsync(form)).TryGet(out var added));

        var task = await world.TaskAsync(added.TaskId);
        Assert.Equal(("4 月下旬（任务表写 4 月底前）", new DateOnly(2027, 4, 30)), (task.Milestone.Due, task.Milestone.DueOn!.Value));
        Assert.Equal(world.Departments[0].Name, task.Department);
        await world.Database.Services.AssertRecordedAsync($"task/{added.TaskId}", nameof(TaskAdded));
        Assert.DoesNotContain(await world.TasksAsync(RegisterWorld.Elsewhere), t => t.TaskId == added.TaskId);
        var published = await world.Database.ReadAsync<TaskQueries, IReadOnlyList<RegisterTaskView>>(q => q.PublishedAsync(world.At, default));
        Assert.DoesNotContain(published, t => t.TaskId == added.TaskId);
    }

    [Fact]
    public async Task Run_SameTaskAgain_IsRefused()
    {
        await using var world = RegisterWorld.Create(DatabaseKind.Sqlite);
        var milestone = (await world.MilestoneAsync()).Milestone;
        await world.AddAsync(RegisterWorld.Form());

        Assert.Equal("Name", (await world.AddAsync(RegisterWorld.Form())).Refusal!.Faults[0].Field);
        Assert.Equal("Name", (await world.AddAsync(RegisterWorld.Form(milestone.Task) with { Programme = milestone.Programme })).Refusal!.Faults[0].Field);
    }

    [Fact]
    public async Task Run_Faulty_NamesEveryField()
    {
        await using var world = RegisterWorld.Create(DatabaseKind.Sqlite);
        var form = new TaskForm("别的", "", "\u0001", new DateOnly(2126, 1, 1), new string('长', 51), "", Guid.CreateVersion7(TestProcess.Start));

        var outcome = await world.AddAsync(form);

        Assert.Equal(["Programme", "Name", "Due", "Lead", "DueOn", "AuthorityId"], outcome.Refusal!.Faults.Select(f => f.Field));
    }
}
