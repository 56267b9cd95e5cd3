using Suban.Cases.Steps;
using Suban.Cases.Supplement;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Steps;

public sealed class RequestStepSupplementTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_OwnMaterialOnce_WaitsForTheApplicantWithItsLastDay(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        var officer = await world.ClaimAsync(caseId, TestPlan.Sign);

        Assert.Null(await RefusedAsync(world, officer, caseId, new MaterialDefect("sign-picture", "缺少尺寸")));

        var step = await world.StepAsync(caseId, TestPlan.Sign);
        Assert.Equal((StepStatus.SupplementRequested, true, true), (step.Status, step.Open, step.Paused));
        await world.Services.AssertRecordedAsync<StepSupplementRequested>($"case/{caseId:N}");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_NothingAnothersMaterialOrNoWords_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        var officer = await world.ClaimAsync(caseId, TestPlan.Licence);
        var step = await world.StepAsync(caseId, TestPlan.Licence);

        Assert.Equal("case.incomplete", (await world.TryAsync<RequestStepSupplement, StepSupplementRequested>(
            (op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, [], p, c))).Refusal?.Code);
        Assert.Equal("case.unknown_material", await RefusedAsync(world, officer, caseId, new MaterialDefect("sign-picture", "缺少尺寸"), TestPlan.Licence));
        Assert.Equal("case.incomplete", await RefusedAsync(world, officer, caseId, new MaterialDefect("premises-proof", " "), TestPlan.Licence));
        Assert.Equal(
            "step.not_holder",
            await RefusedAsync(world, officer with { AccountId = Guid.CreateVersion7() }, caseId, new MaterialDefect("premises-proof", "请补"), TestPlan.Licence));
    }

    private static async Task<string?> RefusedAsync(World world, Reader reader, Guid caseId, MaterialDefect defect, string part = TestPlan.Sign)
    {
        var step = await world.StepAsync(caseId, part);
        return (await world.TryAsync<RequestStepSupplement, StepSupplementRequested>(
            (op, p, c) => op.RunAsync(reader, step.StepId, step.Revision, [defect], p, c))).Refusal?.Code;
    }
}
