using Microsoft.Extensions.DependencyInjection;
using Suban.Assistance.Reports;
using Suban.Assistance.Tests.Team;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Assistance.Tests.Reports;

public sealed class ProgressReportTests
{
    /// <summary>正镶白旗: departments by the 19th.</summary>
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Report_OfADepartment_IsDraftedFromDataSubmittedAndReceived(DatabaseKind kind)
    {
        await using var world = await TeamWorld.CreateAsync(kind);
        await world.MemberAsync();
        world.Database.Clock.AdjustTime(RegionTime.At(new DateOnly(2026, 10, 12), new TimeOnly(9, 0)));
        var writer = Writer(world);
        var report = await DraftedAsync(world, writer);
        Assert.Equal(report, await DraftedAsync(world, writer));

        var own = await OwnAsync(world, writer);
        Assert.Equal((new DateOnly(2026, 10, 19), "旗推进政府职能转变和“放管服”改革协调小组办公室", false), (own!.DueOn, own.To, own.IsLate));
        Assert.Equal((1, 1), (own.Current!.Figures.Members, own.Current.Figures.Helped));
        Assert.Contains("代办员 1 人", own.Current.Progress, StringComparison.Ordinal);
        Assert.Null(await FindAsync(world, world.Keeper, report));
        Assert.Null((await SubmitAsync(world, writer, report, 1)).Refusal);
        Assert.Equal("assist-report.submitted", (await EditAsync(world, writer, report, 3)).Refusal?.Code);
        Assert.Equal("已报送", (await FindAsync(world, world.Keeper, report))!.Words);
        await world.DoneAsync<ReceiveReport, ReportReceived>((op, p) => op.RunAsync(world.Keeper, report, p, default));
        Assert.Equal(("已签收", "督查人员甲"), ((await FindAsync(world, writer, report))!.Words, (await FindAsync(world, writer, report))!.ReceivedByName));
        await world.Database.Services.AssertRecordedAsync($"assist-report/{report}", nameof(ReportWritten), nameof(ReportSubmitted), nameof(ReportReceived));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Report_AfterItsDay_IsMarkedLate(DatabaseKind kind)
    {
        await using var world = await TeamWorld.CreateAsync(kind);
        world.Database.Clock.AdjustTime(RegionTime.At(new DateOnly(2026, 10, 19), new TimeOnly(9, 0)));
        var (first, second) = (Writer(world), Writer(world, 1));
        Assert.Null((await SubmitAsync(world, first, await DraftedAsync(world, first), 1)).Refusal);
        var late = await DraftedAsync(world, second);
        world.Database.Clock.AdjustTime(RegionTime.At(new DateOnly(2026, 10, 20), new TimeOnly(9, 0)));
        Assert.Null((await SubmitAsync(world, second, late, 1)).Refusal);

        var board = await BoardAsync(world);

        Assert.Equal(["已报送", "晚报"], board!.Lines.Where(l => l.Report is not null).Select(l => l.Words).Order(StringComparer.Ordinal));
        Assert.Equal(board.Lines.Count - 1, board.Lines.Count(l => l.IsLate));
    }

    /// <summary>Each region its own day, and each its own reporters.</summary>
    [Fact]
    public async Task Units_OfTheRegions_ReportByTheDaysTheirPapersName()
    {
        await using var world = await TeamWorld.CreateAsync(DatabaseKind.Sqlite);
        var units = world.Database.Services.GetRequiredService<ReportUnits>();
        var month = new DateOnly(2026, 10, 1);

        Assert.Equal(new DateOnly(2026, 10, 19), units.DueOn("152529", month));
        Assert.Equal(new DateOnly(2026, 10, 24), units.DueOn("150600", month));
        Assert.Equal(new DateOnly(2026, 10, 15), units.DueOn("150303", month));
        Assert.Null(units.DueOn("150203", month));
        Assert.All(units.Of("150600"), u => Assert.Null(u.AuthorityId));
        Assert.Contains(units.Of("150600"), u => u.FromRegion == "150602");
        Assert.All(units.Of("150303"), u => Assert.NotNull(u.AuthorityId));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Remind_ThreeDaysBeforeAndOnceAfter_NotEveryHour(DatabaseKind kind)
    {
        await using var world = await TeamWorld.CreateAsync(kind);
        var account = await AppointableTests.AccountAsync(world);
        foreach (var day in (int[])[15, 16, 16, 19, 20, 21])
        {
            world.Database.Clock.AdjustTime(RegionTime.At(new DateOnly(2026, 10, day), new TimeOnly(9, 0)));
            await using var scope = world.Database.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<RemindDueReports>().RunAsync(default);
        }

        Assert.Equal(2, await world.ToldAsync(account));
        Assert.NotNull((await BoardAsync(world))!.RemindedAt);
    }

    [Fact]
    public async Task Write_ByWhoHasNothingToReport_IsRefused()
    {
        await using var world = await TeamWorld.CreateAsync(DatabaseKind.Sqlite);
        var report = await DraftedAsync(world, Writer(world));
        var other = world.Reader("审批人员乙", world.Authority("tobacco"), Role.Approver);

        Assert.Equal("assist-report.not_yours", (await DraftAsync(world, other)).Refusal?.Code);
        Assert.Equal("assist-report.not_found", (await EditAsync(world, Writer(world, 1), report, 1)).Refusal?.Code);
        Assert.Equal("assist-report.changed", (await EditAsync(world, Writer(world), report, 7)).Refusal?.Code);
        Assert.Equal("Progress", Assert.Single((await SubmitAsync(world, Writer(world), report, 1, new ReportForm(" ", "", ""))).Refusal!.Faults).Field);
    }

    private static Reader Writer(TeamWorld world, int department = 0) => world.Reader("审批人员甲", world.Departments[department].Authority.AuthorityId, Role.Approver);

    private static Task<Outcome<ReportWritten>> DraftAsync(TeamWorld world, Reader reader) =>
        world.DoAsync<DraftReport, ReportWritten>((op, p) => op.RunAsync(reader, p, default));

    private static async Task<Guid> DraftedAsync(TeamWorld world, Reader reader) => (await DraftAsync(world, reader)).TryGet(out var drafted) ? drafted.ReportId : default;

    private static Task<Outcome<ReportWritten>> EditAsync(TeamWorld world, Reader reader, Guid report, int seen) =>
        world.DoAsync<EditReport, ReportWritten>((op, p) => op.RunAsync(reader, report, seen, new ReportForm("改过。", "", ""), p, default));

    private static Task<Outcome<ReportSubmitted>> SubmitAsync(TeamWorld world, Reader reader, Guid report, int seen, ReportForm? form = null) =>
        world.DoAsync<SubmitReport, ReportSubmitted>((op, p) => op.RunAsync(reader, report, seen, form ?? new ReportForm("本月帮办 3 件。", "", "一次告知清单提前发。"), p, default));

    private static Task<ReportView?> FindAsync(TeamWorld world, Reader reader, Guid report) =>
        world.Database.ReadAsync<ReportQueries, ReportView?>(q => q.FindAsync(reader, report, default));

    private static Task<OwnReports?> OwnAsync(TeamWorld world, Reader reader) =>
        world.Database.ReadAsync<ReportQueries, OwnReports?>(q => q.OwnAsync(reader, default));

    private static Task<ReportBoard?> BoardAsync(TeamWorld world) =>
        world.Database.ReadAsync<ReportQueries, ReportBoard?>(q => q.BoardAsync(world.Keeper, new DateOnly(2026, 10, 1), default));
}
