using Suban.Cases.Decision;
using Suban.Cases.Steps;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Decision;

public sealed class DecideAtOnceTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_NobodyHasTheStep_TakesItWritesTheOpinionAndGrants(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        var step = await world.StepAsync(caseId, TestPlan.Licence);
        var officer = world.OfficerOf(step);

        await world.DoAsync<DecideAtOnce, StepApproved>((op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, "材料齐全，当场准予", p, c));

        var granted = await world.StepAsync(caseId, TestPlan.Licence);
        Assert.Equal(
            (StepStatus.Granted, officer.AccountId, officer.AccountId, officer.AccountId, "材料齐全，当场准予"),
            (granted.Status, granted.ClaimedBy, granted.ExaminedBy, granted.DecidedBy, granted.Opinion));
        Assert.Equal(StepStatus.Ready, (await world.StepAsync(caseId, TestPlan.Permit)).Status);
        await world.Services.AssertRecordedAsync<StepClaimed>($"case/{caseId:N}");
        await world.Services.AssertRecordedAsync<StepExamined>($"case/{caseId:N}");
        await world.Services.AssertRecordedAsync<StepApproved>($"case/{caseId:N}");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_OnlyOneOfTheTwoRoles_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var step = await world.StepAsync(await world.AcceptedAsync(), TestPlan.Licence);

        foreach (var role in (Role[])[Role.Examiner, Role.Approver])
        {
            Assert.Equal("case.not_yours", await RefusedAsync(world, world.OfficerOf(step, role), step, "符合条件"));
        }
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_NoOpinionOwnCaseOlderRevisionOrInOtherHands_IsRefusedAndChangesNothing(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        var step = await world.StepAsync(caseId, TestPlan.Licence);
        var officer = world.OfficerOf(step);

        Assert.Equal("case.incomplete", await RefusedAsync(world, officer, step, " "));
        Assert.Equal("case.own_case", await RefusedAsync(world, officer with { PartyId = world.Applicant.PartyId }, step, "符合条件"));
        Assert.Equal(StepStatus.Ready, (await world.StepAsync(caseId, TestPlan.Licence)).Status);
        await world.ClaimAsync(caseId, TestPlan.Licence);
        Assert.Equal("step.changed", await RefusedAsync(world, officer, step, "符合条件"));
        Assert.Equal("step.not_holder", await RefusedAsync(world, officer, await world.StepAsync(caseId, TestPlan.Licence), "符合条件"));
        Assert.Equal(StepStatus.Claimed, (await world.StepAsync(caseId, TestPlan.Licence)).Status);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_TwoAtOnce_GrantOnce(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        var step = await world.StepAsync(caseId, TestPlan.Licence);

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => world.TryAsync<DecideAtOnce, StepApproved>(
            (op, p, c) => op.RunAsync(world.OfficerOf(step), step.StepId, step.Revision, "符合条件", p, c))));

        Assert.Single(answers, answer => answer.TryGet(out var _));
        await world.Services.AssertRecordedAsync<StepApproved>($"case/{caseId:N}");
    }

    private static async Task<string?> RefusedAsync(World world, Reader reader, CaseStep step, string opinion) =>
        (await world.TryAsync<DecideAtOnce, StepApproved>((op, p, c) => op.RunAsync(reader, step.StepId, step.Revision, opinion, p, c))).Refusal?.Code;
}
