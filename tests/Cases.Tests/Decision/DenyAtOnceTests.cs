using Suban.Cases.Decision;
using Suban.Cases.Steps;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Decision;

public sealed class DenyAtOnceTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_NobodyHasTheStep_TakesItWritesTheOpinionAndDenies(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        var step = await world.StepAsync(caseId, TestPlan.Licence);
        var officer = world.OfficerOf(step);

        Assert.Equal("case.incomplete", await RefusedAsync(world, officer, step, opinion: " "));
        Assert.Equal("case.incomplete", await RefusedAsync(world, officer, step, basis: ""));
        Assert.Equal("case.not_yours", await RefusedAsync(world, world.OfficerOf(step, Role.Examiner), step));
        Assert.Equal(StepStatus.Ready, (await world.StepAsync(caseId, TestPlan.Licence)).Status);
        Assert.Null(await RefusedAsync(world, officer, step));

        var denied = await world.StepAsync(caseId, TestPlan.Licence);
        Assert.Equal(
            (StepStatus.Denied, officer.AccountId, officer.AccountId, "看过了", "面积不够", "《测试法》第二条"),
            (denied.Status, denied.ExaminedBy, denied.DecidedBy, denied.Opinion, denied.Reason, denied.Basis));
        Assert.Equal(StepStatus.Closed, (await world.StepAsync(caseId, TestPlan.Permit)).Status);
        await world.Services.AssertRecordedAsync<StepExamined>($"case/{caseId:N}");
        await world.Services.AssertRecordedAsync<StepDenied>($"case/{caseId:N}");
    }

    private static async Task<string?> RefusedAsync(World world, Reader officer, CaseStep step, string opinion = "看过了", string basis = "《测试法》第二条") =>
        (await world.TryAsync<DenyAtOnce, StepDenied>((op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, opinion, "面积不够", basis, p, c))).Refusal?.Code;
}
