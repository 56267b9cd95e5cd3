using Suban.Cases.Steps;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Steps;

public sealed class ReleaseStepTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_ByItsHolder_IsInTheInboxAgainAndAColleagueTakesIt(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        var officer = await world.ExamineAsync(caseId, TestPlan.Licence);
        var held = await world.StepAsync(caseId, TestPlan.Licence);

        await world.DoAsync<ReleaseStep, StepReleased>((op, p, c) => op.RunAsync(officer, held.StepId, held.Revision, p, c));

        var free = await world.StepAsync(caseId, TestPlan.Licence);
        Assert.Equal((StepStatus.Ready, true, null, null), (free.Status, free.Open, free.ClaimedBy, free.ClaimedByName));
        Assert.Equal("符合条件", free.Opinion);
        var colleague = await world.ClaimAsync(caseId, TestPlan.Licence);
        Assert.NotEqual(officer.AccountId, colleague.AccountId);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_ByAnybodyElseOrOfSomethingFree_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        var free = await world.StepAsync(caseId, TestPlan.Licence);
        var officer = world.OfficerOf(free);

        Assert.Equal("step.not_holder", await RefusedAsync(world, officer, free));
        await world.ClaimAsync(caseId, TestPlan.Licence);
        var held = await world.StepAsync(caseId, TestPlan.Licence);
        Assert.Equal("step.not_holder", await RefusedAsync(world, officer, held));
        Assert.Equal("step.changed", await RefusedAsync(world, officer, free));
        Assert.Equal("case.not_found", await RefusedAsync(world, world.Examiner("urban-management"), held));
    }

    private static async Task<string?> RefusedAsync(World world, Reader reader, CaseStep seen) =>
        (await world.TryAsync<ReleaseStep, StepReleased>((op, p, c) => op.RunAsync(reader, seen.StepId, seen.Revision, p, c))).Refusal?.Code;
}
