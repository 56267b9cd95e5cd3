using Suban.Clocks;
using Suban.Kernel.Database;
using Suban.Supervision.Tasks;
using Suban.TestKit;

namespace Suban.Supervision.Tests.Tasks;

public sealed class RecordTaskCompletionTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_MilestoneOfTheContent_WinsOverTheContentAndLightsGreen(DatabaseKind kind)
    {
        await using var world = RegisterWorld.Create(kind);
        var before = await world.MilestoneAsync();
        var on = before.Milestone.DueOn!.Value.AddDays(-1);

        await world.DoneAsync<RecordTaskCompletion, TaskCompleted>((op, p) =>
            op.RunAsync(world.Keeper, before.TaskId, 0, new CompletionForm(on, "大厅照片已经存档", null), p, default));

        var after = await world.TaskAsync(before.TaskId);
        Assert.Equal((on, "大厅照片已经存档", Light.Green), (after.Milestone.DoneOn, after.Milestone.Evidence, after.Standing.Light));
        Assert.Equal(before.Milestone.Due, after.Milestone.Due);
        await world.Database.Services.AssertRecordedAsync<TaskCompleted>($"task/{before.TaskId}");
        var published = await world.Database.ReadAsync<TaskQueries, IReadOnlyList<RegisterTaskView>>(q => q.PublishedAsync(RegisterWorld.Region, default));
        Assert.Equal(on, published.Single(t => t.TaskId == before.TaskId).Milestone.DoneOn);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_WithAFile_OpensForTheRegionAndForNobodyElse(DatabaseKind kind)
    {
        await using var world = RegisterWorld.Create(kind);
        var task = await world.MilestoneAsync();
        var file = await world.FileAsync("验收单.pdf");

        Assert.Null((await world.CompleteAsync(task.TaskId, 0, new CompletionForm(world.Today, "", file))).Refusal);

        var entry = Assert.Single((await world.RecordAsync(task.TaskId))!.Entries);
        Assert.Equal(("验收单.pdf", "督查人员甲"), (entry.File!.Name, entry.ByName));
        Assert.True(await world.OpensAsync(RegisterWorld.Region, file.StoredFileId));
        Assert.False(await world.OpensAsync(RegisterWorld.Elsewhere, file.StoredFileId));
    }

    [Fact]
    public async Task Run_AnotherRegionsTask_IsNotThere()
    {
        await using var world = RegisterWorld.Create(DatabaseKind.Sqlite);
        var task = (await world.AddAsync(RegisterWorld.Form())).TryGet(out var added) ? added.TaskId : default;
        world.At = RegisterWorld.Elsewhere;

        var outcome = await world.CompleteAsync(task, 1, new CompletionForm(world.Today, "已经完成", null));

        Assert.Equal("task.not_found", outcome.Refusal?.Code);
        Assert.Null(await world.RecordAsync(task));
        Assert.DoesNotContain(await world.TasksAsync(), t => t.TaskId == task);
    }

    [Theory]
    [InlineData(null, "凭据", "DoneOn")]
    [InlineData("2026-09-29", "凭据", "DoneOn")]
    [InlineData("0026-09-28", "凭据", "DoneOn")]
    [InlineData("2026-09-28", " ", "Evidence")]
    [InlineData("2026-09-28", "看\u0001不见", "Evidence")]
    public async Task Run_Faulty_NamesTheFieldAndRecordsNothing(string? on, string evidence, string field)
    {
        await using var world = RegisterWorld.Create(DatabaseKind.Sqlite);
        var task = await world.MilestoneAsync();
        var day = on is null ? (DateOnly?)null : DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture);

        var outcome = await world.CompleteAsync(task.TaskId, 0, new CompletionForm(day, evidence, null));

        Assert.Equal([field], outcome.Refusal!.Faults.Select(f => f.Field));
        Assert.Equal(0, (await world.TaskAsync(task.TaskId)).Revision);
    }

    [Fact]
    public async Task Run_Twice_IsRefused()
    {
        await using var world = RegisterWorld.Create(DatabaseKind.Sqlite);
        var task = await world.MilestoneAsync();
        var form = new CompletionForm(world.Today, "已经完成", null);
        await world.CompleteAsync(task.TaskId, 0, form);

        Assert.Equal("register.changed", (await world.CompleteAsync(task.TaskId, 0, form)).Refusal?.Code);
        Assert.Equal("task.done", (await world.CompleteAsync(task.TaskId, 1, form)).Refusal?.Code);
    }
}
