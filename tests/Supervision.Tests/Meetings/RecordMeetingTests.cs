using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Supervision.Meetings;
using Suban.Supervision.Tasks;
using Suban.TestKit;

namespace Suban.Supervision.Tests.Meetings;

public sealed class RecordMeetingTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_WhatItDecided_EntersTheRegisterAndIsNotPublic(DatabaseKind kind)
    {
        await using var world = RegisterWorld.Create(kind);
        Assert.True((await RecordAsync(world, new MeetingForm("三季度进展", world.Today, "旗政府会议室", "各部门汇报。"))).TryGet(out var meeting));
        var source = new TaskSource(TaskOrigin.Meeting, meeting.MeetingId);

        Assert.Null((await world.AddAsync(RegisterWorld.Form("清理旧表格") with { Source = source })).Refusal);

        var tasks = await world.Database.ReadAsync<TaskQueries, IReadOnlyList<RegisterTaskView>>(q => q.OfSourceAsync(world.Keeper, meeting.MeetingId, default));
        Assert.Equal(["清理旧表格"], tasks.Select(t => t.Milestone.Task));
        var published = await world.Database.ReadAsync<TaskQueries, IReadOnlyList<RegisterTaskView>>(q => q.PublishedAsync(world.At, default));
        Assert.DoesNotContain(published, t => t.Milestone.Task == "清理旧表格");
        await world.Database.Services.AssertRecordedAsync<MeetingRecorded>($"meeting/{meeting.MeetingId}");
        world.At = RegisterWorld.Elsewhere;
        Assert.Equal("meeting.not_found", (await world.AddAsync(RegisterWorld.Form() with { Source = source })).Refusal?.Code);
        Assert.Empty(await world.Database.ReadAsync<MeetingQueries, IReadOnlyList<MeetingView>>(q => q.ListAsync(world.Keeper, default)));
    }

    [Fact]
    public async Task Run_NothingFilledIn_NamesEveryField()
    {
        await using var world = RegisterWorld.Create(DatabaseKind.Sqlite);

        Assert.Equal(["Subject", "HeldOn", "Place", "Minutes"], (await RecordAsync(world, new MeetingForm("", null, " ", ""))).Refusal!.Faults.Select(f => f.Field));
    }

    private static Task<Outcome<MeetingRecorded>> RecordAsync(RegisterWorld world, MeetingForm form) =>
        world.DoAsync<RecordMeeting, MeetingRecorded>((op, p) => op.RunAsync(world.Keeper, form, p, default));
}
