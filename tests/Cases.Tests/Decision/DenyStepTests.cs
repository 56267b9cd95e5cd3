using Suban.Cases.Decision;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Decision;

public sealed class DenyStepTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_PrerequisiteDenied_ClosesWhatWaitedForItAndTheRestGoesOn(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();

        var denied = await world.DenyAsync(caseId, TestPlan.Licence);

        var permit = await world.StepAsync(caseId, TestPlan.Permit);
        Assert.Equal([permit.StepId], denied.ClosedSteps);
        Assert.Equal(StepStatus.Closed, permit.Status);
        Assert.Contains("行政复议", permit.Reason!, StringComparison.Ordinal);
        Assert.Equal(StepStatus.Ready, (await world.StepAsync(caseId, TestPlan.Sign)).Status);
        Assert.Equal(CaseStatus.Accepted, (await world.CaseAsync(caseId)).Status);

        await world.ApproveAsync(caseId, TestPlan.Sign);

        Assert.Equal(CaseOutcome.Partly, (await world.CaseAsync(caseId)).Outcome);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_WithoutBasis_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        var officer = await world.ExamineAsync(caseId, TestPlan.Licence);
        var step = await world.StepAsync(caseId, TestPlan.Licence);

        var outcome = await world.TryAsync<DenyStep, StepDenied>((op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, "面积不符", "", p, c));

        Assert.Equal("basis", Assert.Single(outcome.Refusal!.Faults).Field);
    }
}
