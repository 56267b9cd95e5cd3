using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Supervision.Problems;
using Suban.TestKit;

namespace Suban.Supervision.Tests.Problems;

public sealed class HandleProblemTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_MeasureAndDepartment_AreKeptAndTheProblemStaysOpen(DatabaseKind kind)
    {
        await using var world = RegisterWorld.Create(kind);
        var problem = (await world.OpenProblemAsync(RegisterWorld.ProblemForm)).ProblemId;
        var department = world.Departments[0];

        Assert.Null((await HandleAsync(world, problem, 1, department.AuthorityId, "正在核对材料清单")).Refusal);
        Assert.Equal("register.changed", (await HandleAsync(world, problem, 1, null, "")).Refusal?.Code);
        Assert.Equal("AuthorityId", (await HandleAsync(world, problem, 2, Guid.CreateVersion7(TestProcess.Start), "")).Refusal!.Faults[0].Field);

        var after = await world.ProblemAsync(problem);
        Assert.Equal((department.Name, "正在核对材料清单", null), (after!.Department, after.Measure, after.ClosedOn));
        await world.Database.Services.AssertRecordedAsync($"problem/{problem}", nameof(ProblemOpened), nameof(ProblemHandled));
    }

    private static Task<Outcome<ProblemHandled>> HandleAsync(RegisterWorld world, Guid problem, int seen, Guid? authority, string measure) =>
        world.DoAsync<HandleProblem, ProblemHandled>((op, p) => op.RunAsync(problem, seen, authority, measure, p, default));
}
