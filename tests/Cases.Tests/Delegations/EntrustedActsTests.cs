using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Suban.Cases.Decision;
using Suban.Cases.Delegations;
using Suban.Cases.Jobs;
using Suban.Cases.Papers;
using Suban.Cases.Queries;
using Suban.Cases.Steps;
using Suban.Cases.Supplement;
using Suban.Certificates.Papers;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Delegations;

/// <summary>What another organ's staff may do by a delegation, and no longer once it has ended.</summary>
public sealed class EntrustedActsTests
{
    private const string Market = "market-supervision";

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Everything_IsDoneInTheGrantorsNameAndSaysSo(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        var (step, officer) = (await world.StepAsync(caseId, TestPlan.Licence), world.Outsider(Market));
        Assert.Null(await TaskAsync(world, officer, step.StepId));
        var delegation = await world.DelegateAsync(world.Organ(World.Region, Market), world.Organ(Delegating.Elsewhere, Market), Delegating.All, accept: true, TestPlan.Licence);

        var inbox = await world.QueryAsync<InboxQueries, Slice<InboxRow>>(q => q.EntrustedAsync(officer, null, default));
        Assert.Equal([step.StepId], inbox.Rows.Select(r => r.StepId));
        Assert.Equal(1, await world.QueryAsync<InboxQueries, int?>(q => q.EntrustedCountAsync(officer, default)));
        Assert.Null(await world.QueryAsync<InboxQueries, int?>(q => q.EntrustedCountAsync(world.Outsider("ecology"), default)));
        var task = await TaskAsync(world, officer, step.StepId);
        Assert.Equal((delegation, true), (task!.Entrusted!.DelegationId, task.MayClaim));
        await world.DoAsync<ClaimStep, StepClaimed>((op, p, c) => op.RunAsync(officer, step.StepId, p, c));
        await ExamineAsync(world, officer, caseId);
        step = await world.StepAsync(caseId, TestPlan.Licence);
        Assert.Null((await ApproveAsync(world, officer, step)).Refusal);

        var decided = await world.StepAsync(caseId, TestPlan.Licence);
        Assert.Equal((StepStatus.Granted, delegation, delegation), (decided.Status, decided.ClaimedUnder, decided.DecidedUnder));
        var acts = (await world.Services.RecordedAsync($"case/{caseId:N}")).Where(e => e.Is<ActedByDelegation>()).ToList();
        Assert.Equal(["ClaimStep", "RecordExamination", "ApproveStep"], acts.Select(e => e.ProcessType));
        var words = "乌海市海南区市场监督管理局受" + decided.AuthorityName + "委托办理（白委〔2026〕1号）";
        var history = (await TaskAsync(world, world.OfficerOf(decided), step.StepId))!.History;
        Assert.Equal(2, history.Count(line => line.Words?.Contains(words, StringComparison.Ordinal) is true)); // an examination is no line of its own
        Assert.Null((await world.Services.GetRequiredService<CasePapers>().MakeAsync(new PaperOrder(caseId, CasePaper.Approval, step.StepId), default)).Refusal);
        var paper = Assert.Single(await world.QueryAsync<PaperQueries, IReadOnlyList<PaperRow>>(q => q.OfCaseAsync(caseId, default)), p => p.Title.Contains("准予", StringComparison.Ordinal));
        Assert.Equal(decided.AuthorityId, paper.IssuerId);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task OnlyThePowersAndItemsGiven(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        var step = await world.StepAsync(caseId, TestPlan.Licence);
        var sign = await world.StepAsync(caseId, TestPlan.Sign);
        var (officer, other) = (world.Outsider(Market), world.Outsider("urban-management"));
        await world.DelegateAsync(world.Organ(World.Region, Market), world.Organ(Delegating.Elsewhere, Market), DelegatedPowers.Acceptance, accept: true, TestPlan.Licence);
        await world.DelegateAsync(
            world.Organ(World.Region, "urban-management"), world.Organ(Delegating.Elsewhere, "urban-management"), Delegating.All, accept: true, TestPlan.Permit);

        Assert.Equal("case.not_found", (await world.TryAsync<ClaimStep, StepClaimed>((op, p, c) => op.RunAsync(other, sign.StepId, p, c))).Refusal?.Code);
        Assert.Null(await TaskAsync(world, other, sign.StepId));
        await world.DoAsync<ClaimStep, StepClaimed>((op, p, c) => op.RunAsync(officer, step.StepId, p, c));
        await ExamineAsync(world, officer, caseId);
        step = await world.StepAsync(caseId, TestPlan.Licence);
        Assert.Equal("case.not_yours", (await ApproveAsync(world, officer, step)).Refusal?.Code);
        var supplement = await world.TryAsync<RequestStepSupplement, StepSupplementRequested>(
            (op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, [new MaterialDefect("premises-proof", "请补")], p, c));
        Assert.Equal("delegation.power_missing", supplement.Refusal?.Code);

        // The grantor's own approver decides what the grantee examined.
        Assert.Null((await ApproveAsync(world, world.OfficerOf(step), step)).Refusal);
        Assert.Null((await world.StepAsync(caseId, TestPlan.Licence)).DecidedUnder);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RevokedOrExpired_NothingNewAndWhatWasBegunGoesBack(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (first, second) = (await world.AcceptedAsync(), await world.AcceptedAsync());
        var officer = world.Outsider(Market);
        foreach (var (caseId, revoke) in ((Guid, bool)[])[(first, true), (second, false)])
        {
            var delegation = await world.DelegateAsync(world.Organ(World.Region, Market), world.Organ(Delegating.Elsewhere, Market), Delegating.All, accept: true, TestPlan.Licence);
            var step = await world.StepAsync(caseId, TestPlan.Licence);
            await world.DoAsync<ClaimStep, StepClaimed>((op, p, c) => op.RunAsync(officer, step.StepId, p, c));
            await ExamineAsync(world, officer, caseId);
            step = await world.StepAsync(caseId, TestPlan.Licence);
            if (revoke)
            {
                Assert.Null((await world.RevokeAsync(delegation, world.Examiner(Market, Role.Approver))).Refusal);
            }
            else
            {
                world.Database.Clock.AdjustTime(world.Database.Clock.GetUtcNow().AddYears(1).AddDays(1));
            }

            Assert.Equal("case.not_found", (await ApproveAsync(world, officer, step)).Refusal?.Code);
            Assert.Null(await TaskAsync(world, officer, step.StepId));
            Assert.Empty((await world.QueryAsync<InboxQueries, Slice<InboxRow>>(q => q.EntrustedAsync(officer, null, default))).Rows);
            await RunJobAsync(world);
            step = await world.StepAsync(caseId, TestPlan.Licence);
            Assert.Equal((StepStatus.Ready, null, null), (step.Status, step.ClaimedBy, step.ClaimedUnder));
            await world.Services.AssertRecordedAsync<EntrustedStepReturned>($"case/{caseId:N}");
            await world.ClaimAsync(caseId, TestPlan.Licence);
        }
    }

    private static async Task RunJobAsync(World world)
    {
        await using var scope = world.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CaseDeadlines>().RunAsync(CancellationToken.None);
    }

    private static Task<TaskView?> TaskAsync(World world, Reader reader, Guid stepId) =>
        world.QueryAsync<TaskQueries, TaskView?>(q => q.OpenAsync(reader, stepId, default));

    private static async Task ExamineAsync(World world, Reader officer, Guid caseId)
    {
        var step = await world.StepAsync(caseId, TestPlan.Licence);
        await world.DoAsync<RecordExamination, StepExamined>((op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, "符合条件", p, c));
    }

    private static Task<Outcome<StepApproved>> ApproveAsync(World world, Reader officer, CaseStep step) =>
        world.TryAsync<ApproveStep, StepApproved>((op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, p, c));
}
