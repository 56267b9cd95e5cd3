using Suban.Cases.Delays;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Delays;

public sealed class ExtendStepTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_BeforeTheLimitEnds_MovesStatutoryAndPromiseByTheSameWorkingDaysOnce(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.ClaimedAsync();
        var before = await world.ClocksAsync(caseId);

        Assert.True((await ExtendAsync(world, caseId, officer, 10)).TryGet(out var extended));

        var after = await world.ClocksAsync(caseId);
        Assert.Equal(before.Statutory.TotalDays + 10, after.Statutory.TotalDays);
        Assert.Equal(before.Promised.TotalDays + 10, after.Promised.TotalDays);
        Assert.Equal(after.Binding.DueOn, extended.DueOn);
        var step = await world.StepAsync(caseId, TestPlan.Sign);
        Assert.Equal((StepStatus.Claimed, after.Binding.Due), (step.Status, step.DueAt));
        Assert.Equal("step.already_extended", (await ExtendAsync(world, caseId, officer, 1)).Refusal?.Code);
        await world.Services.AssertRecordedAsync<StepExtended>($"case/{caseId:N}");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_AfterTheStatutoryLimit_IsTooLate(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.ClaimedAsync();
        world.GoTo(12, 1);

        Assert.Equal("step.extended_too_late", (await ExtendAsync(world, caseId, officer, 5)).Refusal?.Code);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_WhatTheLawDoesNotAllow_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.ClaimedAsync();
        var examiner = officer with { Roles = new HashSet<Role> { Role.Examiner } };

        Assert.Equal("case.not_yours", (await ExtendAsync(world, caseId, examiner, 5)).Refusal?.Code);
        Assert.Equal(["workingDays"], (await ExtendAsync(world, caseId, officer, 11)).Refusal!.Faults.Select(f => f.Field));
        Assert.Equal(["workingDays"], (await ExtendAsync(world, caseId, officer, null)).Refusal!.Faults.Select(f => f.Field));
        Assert.Equal(["reason"], (await ExtendAsync(world, caseId, officer, 5, reason: "")).Refusal!.Faults.Select(f => f.Field));
        Assert.Equal(["approvedBy"], (await ExtendAsync(world, caseId, officer, 5, approvedBy: " ")).Refusal!.Faults.Select(f => f.Field));
        Assert.Null((await world.StepAsync(caseId, TestPlan.Sign)).Delays.Extension);
    }

    private static async Task<Outcome<StepExtended>> ExtendAsync(
        World world, Guid caseId, Reader officer, int? days, string reason = "现场情况复杂", string approvedBy = "局长")
    {
        var step = await world.StepAsync(caseId, TestPlan.Sign);
        return await world.TryAsync<ExtendStep, StepExtended>(
            (op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, days, reason, approvedBy, p, c));
    }
}
