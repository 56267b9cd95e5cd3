using Suban.Cases.Queries;
using Suban.Clocks;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Queries;

public sealed class CaseQueriesTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task TrackAsync_HalfDone_TellsTheStoryAndExplainsTheDates(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        await world.ApproveAsync(caseId, TestPlan.Licence);
        var number = (await world.CaseAsync(caseId)).Number;

        var view = await world.QueryAsync<CaseQueries, TrackingView?>(q => q.TrackAsync(world.Applicant, number, default));

        Assert.NotNull(view);
        Assert.Equal(["已提交", "已受理"], view.Timeline.Where(e => e.StepId is null).Select(e => e.Title));
        Assert.Contains(view.Timeline, e => e.Title == "营业执照：已准予");
        Assert.Equal(ClockState.Running, view.Promise!.State);
        Assert.NotEmpty(view.Promise.Explanation);
        Assert.Equal(["营业执照"], view.Steps[1].After);
        Assert.NotNull(view.Steps[0].Delivery);
        Assert.True(view.MayWithdraw);
        Assert.Null(await world.QueryAsync<CaseQueries, TrackingView?>(q => q.TrackAsync(world.Clerk, number, default)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task MineAsync_ByFilter_ShowsWhatIsRunningAndWhatIsToDo(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.AcceptedAsync();
        var (noticed, _) = await Supplement.SupplyMaterialsTests.NoticedAsync(world);

        var running = await world.QueryAsync<CaseQueries, Kernel.Slice<MyCaseRow>>(q => q.MineAsync(world.Applicant, CaseFilter.Running, null, default));
        var toDo = await world.QueryAsync<CaseQueries, Kernel.Slice<MyCaseRow>>(q => q.MineAsync(world.Applicant, CaseFilter.ToDo, null, default));

        Assert.Equal(2, running.Rows.Count);
        Assert.Equal(noticed, Assert.Single(toDo.Rows).CaseId);
        Assert.True(toDo.Rows[0].OpenNotice);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task DeskAsync_ListsAndSearch_StayInTheRegion(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.ReceivedAsync();
        var number = (await world.CaseAsync(caseId)).Number;
        var elsewhere = world.Clerk with { Region = "152530" };

        var rows = await world.QueryAsync<DeskQueries, Kernel.Slice<DeskRow>>(q => q.ToCheckAsync(world.Clerk, null, default));
        var found = await world.QueryAsync<DeskQueries, Kernel.Slice<DeskRow>>(q => q.SearchAsync(world.Clerk, "申请", null, default));
        var view = await world.QueryAsync<DeskCaseQueries, DeskCaseView?>(q => q.OpenAsync(world.Clerk, caseId, default));

        Assert.Equal(number, Assert.Single(rows.Rows).Number);
        Assert.Single(found.Rows);
        Assert.NotNull(view);
        Assert.Equal("13804790000", view.Sections[0].Fields[2].Value);
        Assert.False(view.MayAccept);
        Assert.Empty((await world.QueryAsync<DeskQueries, Kernel.Slice<DeskRow>>(q => q.ToCheckAsync(elsewhere, null, default))).Rows);
        Assert.Null(await world.QueryAsync<DeskCaseQueries, DeskCaseView?>(q => q.OpenAsync(elsewhere, caseId, default)));
    }
}
