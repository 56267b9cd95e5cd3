using Microsoft.Extensions.DependencyInjection;
using Suban.Cases.Queries;
using Suban.Cases.Steps;
using Suban.Clocks;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Queries;

public sealed class InboxQueriesTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task InboxAsync_MoreThanAPage_ShowsEveryStepOnceByRemainingTime(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var plan = TestPlan.Of(
            TestPlan.Component("a", "甲事项", "market-supervision", 1, 3),
            TestPlan.Component("b", "乙事项", "market-supervision", 1, 9),
            TestPlan.Component("sign", "丙事项", "urban-management", 1, 3));
        for (var i = 0; i < 12; i++)
        {
            await world.AcceptedAsync(plan);
        }

        var officer = world.Examiner("market-supervision");
        var first = await PageAsync(world, officer, null, null);
        var second = await PageAsync(world, officer, null, first.Next);
        var rows = first.Rows.Concat(second.Rows).ToList();

        Assert.Equal(InboxQueries.PageSize, first.Rows.Count);
        Assert.Null(second.Next);
        Assert.Equal(24, rows.Select(r => r.StepId).Distinct().Count());
        Assert.Equal(rows.Select(r => r.DueAt).Order(), rows.Select(r => r.DueAt));
        Assert.All(rows, r => Assert.Equal(Light.Green, r.Light));
        Assert.Equal(new InboxCounts(0, 0, 24, 0, 24), await world.QueryAsync<InboxQueries, InboxCounts>(q => q.CountsAsync(officer, default)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task InboxAsync_AsTimePasses_ShowsTheLightTheClockComputes(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        var officer = world.Examiner("urban-management");
        for (var day = 28; day <= 30; day++)
        {
            await CompareAsync(9, day);
        }

        for (var day = 8; day <= 16; day++)
        {
            await CompareAsync(10, day);
        }

        async Task CompareAsync(int month, int day)
        {
            world.GoTo(month, day, 18);
            var row = Assert.Single((await PageAsync(world, officer, null, null)).Rows);
            var @case = await world.CaseAsync(caseId);
            var reading = world.Services.GetRequiredService<CaseClocks>().OfStep(
                @case, @case.Steps[2], TestPlan.Serial().FindComponent(TestPlan.Sign)!, [], world.Database.Clock.GetUtcNow())!.Binding;
            Assert.Equal((month, day, reading.Light), (month, day, row.Light));
            Assert.Equal(reading.Due, row.DueAt);
        }
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task MyTurnAsync_StepsInSeveralHands_ShowsEachReaderHisOwn(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var plan = TestPlan.Of(TestPlan.Component("a", "甲事项", "market-supervision", 1, 3));
        var (examiner, colleague, approver) = (Officer(world, Role.Examiner), Officer(world, Role.Examiner), Officer(world, Role.Approver));
        var (untouched, claimed, examined) = (await StepAsync(), await StepAsync(), await StepAsync());
        foreach (var step in (CaseStep[])[claimed, examined])
        {
            await world.DoAsync<ClaimStep, StepClaimed>((op, p, c) => op.RunAsync(colleague, step.StepId, p, c));
        }

        await world.DoAsync<RecordExamination, StepExamined>((op, p, c) => op.RunAsync(colleague, examined.StepId, examined.Revision + 1, "符合条件", p, c));

        Assert.Equal([untouched.StepId], await TurnsAsync(examiner));
        Assert.Equal(new[] { untouched.StepId, claimed.StepId }.Order(), await TurnsAsync(colleague));
        Assert.Equal([examined.StepId], await TurnsAsync(approver));
        Assert.Equal(untouched.StepId, (await NextAsync(colleague, claimed.StepId))?.StepId);
        Assert.Null(await NextAsync(approver, examined.StepId));

        async Task<CaseStep> StepAsync() => await world.StepAsync(await world.AcceptedAsync(plan), "a");

        async Task<IEnumerable<Guid>> TurnsAsync(Reader reader)
        {
            var rows = (await world.QueryAsync<InboxQueries, Slice<InboxRow>>(q => q.InboxAsync(reader, new(MyTurn: true), null, default))).Rows;
            Assert.Equal(rows.Count, (await world.QueryAsync<InboxQueries, InboxCounts>(q => q.CountsAsync(reader, default))).MyTurn);
            return rows.Select(row => row.StepId).Order();
        }

        Task<InboxRow?> NextAsync(Reader reader, Guid finished) =>
            world.QueryAsync<InboxQueries, InboxRow?>(q => q.NextAsync(reader, new(), finished, default));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task TaskAsync_OnlyOwnFieldsAndMaterials_AreShown(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        var licence = await world.StepAsync(caseId, TestPlan.Licence);
        var officer = world.OfficerOf(licence);

        var task = await world.QueryAsync<TaskQueries, TaskView?>(q => q.OpenAsync(officer, licence.StepId, default));
        var foreign = await world.QueryAsync<TaskQueries, TaskView?>(q => q.OpenAsync(world.Examiner("urban-management"), licence.StepId, default));

        Assert.NotNull(task);
        Assert.Null(foreign);
        Assert.DoesNotContain(task.Sections.SelectMany(s => s.Fields), f => f.Field.Id == "premises.area");
        Assert.Equal(["premises-proof"], task.Materials.Select(m => m.Planned.Id));
        Assert.True(task.MayClaim);
        Assert.Equal(2, task.Others.Count);
    }

    private static Reader Officer(World world, Role role) =>
        world.Examiner("market-supervision", role) with { AccountId = Guid.CreateVersion7(world.Database.Clock.GetUtcNow()) };

    private static Task<Slice<InboxRow>> PageAsync(World world, Reader officer, Light? light, string? after) =>
        world.QueryAsync<InboxQueries, Slice<InboxRow>>(q => q.InboxAsync(officer, new(Light: light), after, default));
}
