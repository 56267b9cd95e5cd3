using Suban.Catalogue.Demands;
using Suban.Clocks;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Supervision.Problems;
using Suban.TestKit;

namespace Suban.Supervision.Tests.Problems;

public sealed class OpenProblemTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_FiveWorkingDays_CountsTheLongHolidayOut(DatabaseKind kind)
    {
        await using var world = RegisterWorld.Create(kind);

        var opened = await world.OpenProblemAsync(RegisterWorld.ProblemForm with { WorkingDays = 5 });

        // From Monday 28 September 2026 over the holiday of 1 to 7 October.
        var problem = await world.ProblemAsync(opened.ProblemId);
        Assert.True(problem!.DueOn > new DateOnly(2026, 10, 7), $"{problem.DueOn}");
        Assert.Equal((Light.Yellow, "还有 5 个工作日", "督查人员甲"), (problem.Light, problem.Words, problem.OpenedByName));
        await world.Database.Services.AssertRecordedAsync($"problem/{opened.ProblemId}", nameof(ProblemOpened));
        Assert.Null(await world.ProblemAsync(opened.ProblemId, RegisterWorld.Elsewhere));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_OfADemand_OnceAndInItsRegionOnly(DatabaseKind kind)
    {
        await using var world = RegisterWorld.Create(kind);
        var demand = await world.DoneAsync<RecordDemand, DemandRecorded>((op, p) => op.RunAsync(new DemandForm("开一家咖啡馆", "", false), "咖啡馆", p, default));
        var form = RegisterWorld.ProblemForm with { Source = ProblemSource.Demand, Demand = demand.DemandGroupId };
        var opened = await world.OpenProblemAsync(form);

        Assert.Equal("problem.demand_taken", (await OpenAsync(world, form)).Refusal?.Code);
        var found = await world.Database.ReadAsync<ProblemQueries, ProblemView?>(q => q.OfDemandAsync(world.Keeper, demand.DemandGroupId, default));
        Assert.Equal(opened.ProblemId, found?.ProblemId);
        world.At = RegisterWorld.Elsewhere;
        Assert.Equal("problem.not_found", (await OpenAsync(world, form)).Refusal?.Code);
    }

    [Fact]
    public async Task Run_Faulty_NamesEveryField()
    {
        await using var world = RegisterWorld.Create(DatabaseKind.Sqlite);
        var form = new ProblemForm(null, " ", "9999", 0, new DateOnly(2020, 1, 1), Guid.CreateVersion7(TestProcess.Start), null);

        var outcome = await OpenAsync(world, form);

        Assert.Equal(["AuthorityId", "Description", "Source", "Theme", "ThemeChangesOn", "WorkingDays"], outcome.Refusal!.Faults.Select(f => f.Field).Distinct().Order(StringComparer.Ordinal));
    }

    private static Task<Outcome<ProblemOpened>> OpenAsync(RegisterWorld world, ProblemForm form) =>
        world.DoAsync<OpenProblem, ProblemOpened>((op, p) => op.RunAsync(world.Keeper, form, p, default));
}
