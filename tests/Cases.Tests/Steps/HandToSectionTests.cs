using Suban.Cases.Queries;
using Suban.Cases.Steps;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Steps;

public sealed class HandToSectionTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_ByTheFirstSection_IsTheNextsToTakeWithinTheSameLimit(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync(Sections.Plan);
        var officer = await world.ClaimAsync(caseId, TestPlan.Sign);
        var before = await world.StepAsync(caseId, TestPlan.Sign);
        Assert.Equal("step.not_last_section", await RefusedAsync<RecordExamination, StepExamined>(
            world, (op, p, c) => op.RunAsync(officer, before.StepId, before.Revision, "符合", p, c)));

        var handed = await HandAsync(world, officer, before, "尺寸合格");

        var after = await world.StepAsync(caseId, TestPlan.Sign);
        Assert.Equal((Sections.First, Sections.Last, "尺寸合格"), (handed.From, handed.To, handed.Opinion));
        Assert.Equal((StepStatus.Ready, true, null, Sections.Last, null, before.DueAt), (after.Status, after.Open, after.ClaimedBy, after.Section, after.NextSection, after.DueAt));
        await world.ApproveAsync(caseId, TestPlan.Sign);
        var task = (await world.QueryAsync<TaskQueries, TaskView?>(q => q.OpenAsync(officer, after.StepId, default)))!;
        Assert.Equal(new[] { (Sections.First, "尺寸合格") }, task.Within!.Said.Select(s => (s.Section, s.Opinion)));
        var tracking = (await world.QueryAsync<CaseQueries, TrackingView?>(q => q.TrackAsync(world.Applicant, task.CaseNumber, default)))!;
        Assert.Equal(3, tracking.Steps.Count);
        Assert.DoesNotContain(tracking.Timeline, entry => $"{entry.Title}{entry.Words}".Contains('股'));
        await world.Services.AssertRecordedAsync<StepHandedToSection>($"case/{caseId:N}");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_WhatDoesNotFit_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync(Sections.Plan);
        var free = await world.StepAsync(caseId, TestPlan.Sign);
        var licence = await world.ClaimAsync(caseId, TestPlan.Licence);
        var officer = await world.ClaimAsync(caseId, TestPlan.Sign);
        var held = await world.StepAsync(caseId, TestPlan.Sign);

        Assert.Equal("step.last_section", await RefusedAsync(world, licence, await world.StepAsync(caseId, TestPlan.Licence)));
        Assert.Equal("step.changed", await RefusedAsync(world, officer, free));
        Assert.Equal("step.not_holder", await RefusedAsync(world, world.OfficerOf(held), held));
        Assert.Equal("case.not_found", await RefusedAsync(world, licence, held));
        Assert.Equal("case.incomplete", (await TryAsync(world, officer, held, " ")).Refusal?.Code);
        await HandAsync(world, officer, held, "转");
        var colleague = await world.ClaimAsync(caseId, TestPlan.Sign);
        Assert.Equal("step.last_section", await RefusedAsync(world, colleague, await world.StepAsync(caseId, TestPlan.Sign)));
    }

    private static async Task<StepHandedToSection> HandAsync(World world, Reader officer, CaseStep seen, string opinion)
    {
        var outcome = await TryAsync(world, officer, seen, opinion);
        Assert.True(outcome.TryGet(out var handed), outcome.Refusal?.Message);
        return handed;
    }

    private static async Task<string?> RefusedAsync(World world, Reader officer, CaseStep seen) => (await TryAsync(world, officer, seen, "转")).Refusal?.Code;

    private static Task<Outcome<StepHandedToSection>> TryAsync(World world, Reader officer, CaseStep seen, string opinion) =>
        world.TryAsync<HandToSection, StepHandedToSection>((op, p, c) => op.RunAsync(officer, seen.StepId, seen.Revision, opinion, p, c));

    private static async Task<string?> RefusedAsync<TOperation, T>(World world, Func<TOperation, ProcessContext, CancellationToken, Task<Outcome<T>>> act)
        where TOperation : notnull
        where T : notnull => (await world.TryAsync(act)).Refusal?.Code;
}
