using Suban.Catalogue.Ledgers;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Supervision.Problems;
using Suban.TestKit;

namespace Suban.Supervision.Tests.Problems;

public sealed class SuperviseUnchangedTests
{
    private static readonly UnchangedDepartment[] _departments =
    [
        new("market-supervision", "市场监督管理局", ["小餐饮登记"]),
        new("somebody-else", "没有这个部门", [.. Enumerable.Range(1, 12).Select(i => $"事项{i}")]),
    ];

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_EachDepartment_OwesOneAnswerAtATime(DatabaseKind kind)
    {
        await using var world = RegisterWorld.Create(kind);

        Assert.Equal(2, (await SuperviseAsync(world)).TryGet(out var asked) ? asked.Departments : 0);

        var problems = await world.Database.ReadAsync<ProblemQueries, IReadOnlyList<ProblemView>>(q => q.ListAsync(world.Keeper, default));
        Assert.Equal(2, problems.Count);
        var market = problems.Single(p => p.Department is not null);
        Assert.Contains("小餐饮登记", market.Description, StringComparison.Ordinal);
        Assert.Contains("等 12 项", problems.Single(p => p.Department is null).Description, StringComparison.Ordinal);
        Assert.Equal("problem.all_supervised", (await SuperviseAsync(world)).Refusal?.Code);

        await world.DoneAsync<CloseProblem, ProblemClosed>((op, p) => op.RunAsync(world.Keeper, market.ProblemId, market.Revision, "下个月起承诺缩短到 3 个工作日。", p, default));
        Assert.True((await SuperviseAsync(world)).TryGet(out var again));
        Assert.Equal(1, again.Departments);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(OpenProblem.MostWorkingDays + 1)]
    public async Task Run_WithoutSensibleDays_IsRefused(int? days)
    {
        await using var world = RegisterWorld.Create(DatabaseKind.Sqlite);

        Assert.Equal(["WorkingDays"], (await SuperviseAsync(world, days)).Refusal!.Faults.Select(f => f.Field));
    }

    private static Task<Outcome<UnchangedSupervised>> SuperviseAsync(RegisterWorld world, int? days = 5) =>
        world.DoAsync<SuperviseUnchanged, UnchangedSupervised>((op, p) => op.RunAsync(world.Keeper, _departments, days, p, default));
}
