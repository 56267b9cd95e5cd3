using Microsoft.EntityFrameworkCore;
using Suban.Cases.Archives;
using Suban.Cases.Issue;
using Suban.Cases.Queries;
using Suban.Cases.Reopening;
using Suban.Cases.Tests.Delays;
using Suban.Cases.Tests.Issue;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Reopening;

public sealed class ReopenCaseTests
{
    private static ReopeningBasis Basis => new(
        ReopeningKind.Reconsideration, "锡行复〔2026〕7号", "锡林郭勒盟行政公署", new DateOnly(2026, 10, 30), "撤销原决定，重新作出决定");

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_DeniedStepOfAnArchivedCase_BeginsAnewWithWhatWaitedForIt(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await DeniedAsync(world);
        await world.IssueAgreedAsync(caseId);
        world.GoTo(10, 30);
        await world.RunDeadlinesAsync();
        Assert.Equal(CaseStatus.Archived, (await world.CaseAsync(caseId)).Status);

        Assert.True((await ReopenAsync(world, caseId, TestPlan.Licence, Basis)).TryGet(out _));

        var @case = await world.CaseAsync(caseId);
        Assert.Equal((CaseStatus.Accepted, null, null), (@case.Status, @case.Outcome, @case.PromiseDueAt));
        Assert.Equal([StepStatus.Ready, StepStatus.Waiting, StepStatus.Granted], @case.Steps.Select(s => s.Status));
        var licence = @case.Steps[0];
        Assert.Equal((new DateOnly(2026, 10, 30), null, null), (licence.AcceptedOn, licence.Reason, licence.DeliveredAt));
        Assert.True(licence.DueAt > world.Database.Clock.GetUtcNow());
        var kept = await world.QueryAsync<AppDbContext, CaseReopening>(db => db.Set<CaseReopening>().SingleAsync());
        Assert.Contains("面积不符合规定", System.Text.RegularExpressions.Regex.Unescape(kept.OldDecisionJson), StringComparison.Ordinal);
        await world.Services.AssertRecordedAsync<CaseReopened>($"case/{caseId:N}");

        await world.DecidedAsync(caseId, TestPlan.Licence, TestPlan.Permit);
        Assert.True((await world.IssueAgreedAsync(caseId)).TryGet(out _));
        Assert.Equal((CaseStatus.Delivered, CaseOutcome.All), ((await world.CaseAsync(caseId)).Status, (await world.CaseAsync(caseId)).Outcome));
        world.Pass(TimeSpan.FromDays(ArchiveCase.RestDays + 1));
        await world.RunDeadlinesAsync();
        Assert.Equal(CaseStatus.Archived, (await world.CaseAsync(caseId)).Status);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_GrantedStepNoDocumentOrNotTheSupervisor_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await DeniedAsync(world);
        world.GoTo(10, 30);

        Assert.Equal("case.not_reopenable", (await ReopenAsync(world, caseId, TestPlan.Sign, Basis)).Refusal?.Code);
        Assert.Equal(
            ["kind", "document", "organ", "on", "words"],
            (await ReopenAsync(world, caseId, TestPlan.Licence, new ReopeningBasis(null, "", "", null, " "))).Refusal!.Faults.Select(f => f.Field));
        Assert.Equal(
            ["on"], (await ReopenAsync(world, caseId, TestPlan.Licence, Basis with { On = new DateOnly(2026, 1, 1) })).Refusal!.Faults.Select(f => f.Field));
        Assert.Equal("case.not_found", (await ReopenAsync(world, caseId, TestPlan.Licence, Basis, world.Clerk)).Refusal?.Code);
    }

    private static async Task<Guid> DeniedAsync(World world)
    {
        var caseId = await world.AcceptedAsync();
        await world.ApproveAsync(caseId, TestPlan.Sign);
        await world.DenyAsync(caseId, TestPlan.Licence);
        return caseId;
    }

    private static async Task<Outcome<CaseReopened>> ReopenAsync(World world, Guid caseId, string part, ReopeningBasis basis, Reader? by = null)
    {
        var @case = await world.CaseAsync(caseId);
        var step = @case.Steps.Single(s => s.PartKey == part);
        return await world.TryAsync<ReopenCase, CaseReopened>(
            (op, p, c) => op.RunAsync(by ?? world.Supervisor, caseId, @case.Revision, step.StepId, basis, p, c));
    }
}
