using Suban.Cases.Decision;
using Suban.Cases.Queries;
using Suban.Cases.Warnings;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Warnings;

public sealed class ExplainOverdueTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task ApproveStep_Late_IsDoneOnlyWithAReasonThatSupervisionSees(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        var officer = await world.ExamineAsync(caseId, TestPlan.Licence);
        var step = await world.StepAsync(caseId, TestPlan.Licence);
        Assert.Equal("step.not_overdue", (await ExplainAsync(world, officer, step.StepId, "忙")).Refusal?.Code);
        world.GoTo(10, 9);

        Assert.True((await world.QueryAsync<TaskQueries, TaskView?>(q => q.OpenAsync(officer, step.StepId, default)))!.NeedsOverdueReason);
        Assert.Equal("step.overdue_unexplained", (await ApproveAsync(world, officer, step)).Refusal?.Code);
        Assert.Equal("step.overdue_unexplained", (await world.TryAsync<DenyStep, StepDenied>(
            (op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, "不符合", "《测试法》", p, c))).Refusal?.Code);
        Assert.Equal("overdue", Assert.Single((await ExplainAsync(world, officer, step.StepId, " ")).Refusal!.Faults).Field);
        Assert.Equal("case.not_found", (await ExplainAsync(world, world.Clerk, step.StepId, "等上级批复")).Refusal?.Code);
        Assert.Null((await ExplainAsync(world, officer, step.StepId, "等上级批复")).Refusal);
        Assert.Null((await ApproveAsync(world, officer, step)).Refusal);

        Assert.Equal("step.not_overdue", (await ExplainAsync(world, officer, step.StepId, "等上级批复")).Refusal?.Code);
        Assert.Contains(
            await world.QueryAsync<DeskCaseQueries, IReadOnlyList<AlertView>>(q => q.LatestAlertsAsync(world.Supervisor, default)),
            alert => alert.Kind is AlertKind.OverdueExplained && alert.Words.Contains("等上级批复", StringComparison.Ordinal));
        await world.Services.AssertRecordedAsync<OverdueExplained>($"case/{caseId:N}");
    }

    private static Task<Outcome<OverdueExplained>> ExplainAsync(World world, Reader reader, Guid stepId, string words) =>
        world.TryAsync<ExplainOverdue, OverdueExplained>((op, p, c) => op.RunAsync(reader, stepId, words, p, c));

    private static Task<Outcome<StepApproved>> ApproveAsync(World world, Reader officer, CaseStep step) =>
        world.TryAsync<ApproveStep, StepApproved>((op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, p, c));
}
