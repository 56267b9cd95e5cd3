using Suban.Cases.Steps;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Steps;

public sealed class ReturnToWindowTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_NotCompetent_LiesAtTheWindowAndNoClockStops(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        var officer = await world.ClaimAsync(caseId, TestPlan.Sign);
        var before = await world.StepAsync(caseId, TestPlan.Sign);

        Assert.Null(await RefusedAsync(world, officer, caseId, "招牌在国道边，属交通部门"));

        var step = await world.StepAsync(caseId, TestPlan.Sign);
        Assert.Equal((StepStatus.ReturnedToWindow, false, null, before.DueAt), (step.Status, step.Open, step.ClaimedBy, step.DueAt));
        await world.Services.AssertRecordedAsync<StepReturnedToWindow>($"case/{caseId:N}");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_WithoutAReasonOrNotInHand_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        var officer = await world.ClaimAsync(caseId, TestPlan.Sign);

        Assert.Equal("case.incomplete", await RefusedAsync(world, officer, caseId, " "));
        Assert.Equal("step.not_holder", await RefusedAsync(world, officer with { AccountId = Guid.CreateVersion7() }, caseId, "不属本局"));
        Assert.Equal("case.not_found", await RefusedAsync(world, world.Examiner("health"), caseId, "不属本局"));
    }

    private static async Task<string?> RefusedAsync(World world, Reader reader, Guid caseId, string reason)
    {
        var step = await world.StepAsync(caseId, TestPlan.Sign);
        return (await world.TryAsync<ReturnToWindow, StepReturnedToWindow>(
            (op, p, c) => op.RunAsync(reader, step.StepId, step.Revision, reason, p, c))).Refusal?.Code;
    }
}
