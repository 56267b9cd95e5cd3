using Suban.Clocks;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Supervision.Problems;
using Suban.TestKit;

namespace Suban.Supervision.Tests.Problems;

public sealed class CloseProblemTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_WithoutAMeasure_IsRefused(DatabaseKind kind)
    {
        await using var world = RegisterWorld.Create(kind);
        var problem = (await world.OpenProblemAsync(RegisterWorld.ProblemForm)).ProblemId;

        var without = await CloseAsync(world, problem, 1, "  ");
        var with = await CloseAsync(world, problem, 1, "补登了清单，窗口已经培训。");

        Assert.Equal(["没有写措施的不能销号，请写明做了什么"], without.Refusal!.Faults.Select(f => f.Message));
        Assert.Null(with.Refusal);
        var after = await world.ProblemAsync(problem);
        Assert.Equal((world.Today, "督查人员甲", Light.Green), (after!.ClosedOn!.Value, after.ClosedByName, after.Light));
        await world.Database.Services.AssertRecordedAsync($"problem/{problem}", nameof(ProblemOpened), nameof(ProblemClosed));
        Assert.Equal("problem.closed", (await CloseAsync(world, problem, 2, "再来一次")).Refusal?.Code);
    }

    [Fact]
    public async Task Run_InAnotherRegion_IsNotThere()
    {
        await using var world = RegisterWorld.Create(DatabaseKind.Sqlite);
        var problem = (await world.OpenProblemAsync(RegisterWorld.ProblemForm)).ProblemId;
        world.At = RegisterWorld.Elsewhere;

        Assert.Equal("problem.not_found", (await CloseAsync(world, problem, 1, "已经解决")).Refusal?.Code);
    }

    [Fact]
    public async Task Run_TooLate_SaysHowLate()
    {
        await using var world = RegisterWorld.Create(DatabaseKind.Sqlite);
        var problem = (await world.OpenProblemAsync(RegisterWorld.ProblemForm)).ProblemId;
        world.Database.Clock.Advance(TimeSpan.FromDays(30));

        Assert.StartsWith("超期 ", (await world.ProblemAsync(problem))!.Words, StringComparison.Ordinal);
        await CloseAsync(world, problem, 1, "补登了清单。");

        Assert.Contains("销号，晚了 ", (await world.ProblemAsync(problem))!.Words, StringComparison.Ordinal);
    }

    private static Task<Outcome<ProblemClosed>> CloseAsync(RegisterWorld world, Guid problem, int seen, string measure) =>
        world.DoAsync<CloseProblem, ProblemClosed>((op, p) => op.RunAsync(world.Keeper, problem, seen, measure, p, default));
}
