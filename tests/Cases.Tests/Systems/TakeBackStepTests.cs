using Suban.Cases.Decision;
using Suban.Cases.Queries;
using Suban.Cases.Steps;
using Suban.Cases.Systems;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Systems;

public sealed class TakeBackStepTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_SystemHasTheStep_PeopleHaveItAgainWithNumberAndLimit(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, system, officer) = await PushedAsync(world);
        var step = await world.StepAsync(caseId, TestPlan.Licence);
        await world.DoAsync<ClaimStep, StepClaimed>((op, p, c) => op.RunAsync(system, step.StepId, p, c));
        var held = await world.StepAsync(caseId, TestPlan.Licence);

        Assert.Equal("case.not_found", await RefusedAsync(world, officer, held));
        Assert.Equal("case.incomplete", await RefusedAsync(world, world.Supervisor, held, " "));
        Assert.Equal("step.changed", await RefusedAsync(world, world.Supervisor, step));
        Assert.Null(await RefusedAsync(world, world.Supervisor, held));

        var free = await world.StepAsync(caseId, TestPlan.Licence);
        Assert.Equal((StepStatus.Ready, null, null, step.Number, step.DueAt), (free.Status, free.SystemId, free.ClaimedBy, free.Number, free.DueAt));
        await world.Services.AssertRecordedAsync<StepTakenBack>($"case/{caseId:N}");
        Assert.Equal("step.not_with_system", await RefusedAsync(world, world.Supervisor, free));
        Assert.Equal("step.not_with_system", await ApproveAsync(world, system, free));
        Assert.Null(await ApproveAsync(world, officer, free));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task PlaceAsync_RouteForOneItem_LeavesTheInboxForThatItemAlone(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, system, officer) = await PushedAsync(world);
        var step = await world.StepAsync(caseId, TestPlan.Licence);

        Assert.Equal(system.AccountId, step.SystemId);
        Assert.Null((await world.StepAsync(caseId, TestPlan.Sign)).SystemId);
        Assert.Empty((await world.QueryAsync<InboxQueries, Slice<InboxRow>>(q => q.InboxAsync(officer, new(), null, default))).Rows.Where(r => r.StepId == step.StepId));
        Assert.Equal(0, (await world.QueryAsync<InboxQueries, InboxCounts>(q => q.CountsAsync(officer, default))).MyTurn);
        Assert.Single(await world.QueryAsync<SystemStepQueries, IReadOnlyList<SystemStepRow>>(q => q.OfDepartmentAsync(officer, default)));
        Assert.Equal("step.with_system", (await world.TryAsync<ClaimStep, StepClaimed>((op, p, c) => op.RunAsync(officer, step.StepId, p, c))).Refusal?.Code);
        Assert.Equal("step.with_system", await ApproveAsync(world, officer, step));
        Assert.False((await world.QueryAsync<TaskQueries, TaskView?>(q => q.OpenAsync(officer, step.StepId, default)))!.MayClaim);
        Assert.Null(await world.QueryAsync<SystemStepQueries, TaskView?>(q => q.OpenAsync(system with { AccountId = Guid.NewGuid() }, step.StepId, default)));
        Assert.Null(await ApproveAsync(world, system, step));
    }

    /// <summary>An accepted case whose first item its department handles in its own system.</summary>
    private static async Task<(Guid CaseId, Reader System, Reader Officer)> PushedAsync(World world)
    {
        var office = world.Examiner(TestPlan.Serial().FindComponent(TestPlan.Licence)!.Authority);
        var system = office with { AccountId = Guid.CreateVersion7(), Name = "审批系统", IsSystem = true };
        await world.DoAsync<StepRoutes, RouteSet>(async (routes, _, c) =>
        {
            await routes.SetAsync(system.AccountId, office.AuthorityId!.Value, [TestPlan.Licence], c);
            return new RouteSet();
        });
        return (await world.AcceptedAsync(), system, office);
    }

    private static async Task<string?> RefusedAsync(World world, Reader reader, CaseStep step, string reason = "系统不通") =>
        (await world.TryAsync<TakeBackStep, StepTakenBack>((op, p, c) => op.RunAsync(reader, step.StepId, step.Revision, reason, p, c))).Refusal?.Code;

    private static async Task<string?> ApproveAsync(World world, Reader reader, CaseStep step) =>
        (await world.TryAsync<DecideAtOnce, StepApproved>((op, p, c) => op.RunAsync(reader, step.StepId, step.Revision, "符合条件", p, c))).Refusal?.Code;

    private sealed record RouteSet;
}
