using Microsoft.Extensions.DependencyInjection;
using Suban.Cases.Steps;
using Suban.Kernel.Database;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Steps;

public sealed class RedirectStepTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_ToTheCompetentAuthority_KeepsItsNumberAndItsLimit(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await ReturnedAsync(world);
        var before = await world.StepAsync(caseId, TestPlan.Sign);

        Assert.Null(await RefusedAsync(world, world.Clerk, caseId, "housing-construction"));

        var step = await world.StepAsync(caseId, TestPlan.Sign);
        var housing = world.Services.GetRequiredService<Authorities>().Find(World.Region, "housing-construction")!;
        Assert.Equal((StepStatus.Ready, housing.AuthorityId, housing.Name), (step.Status, step.AuthorityId, step.AuthorityName));
        Assert.Equal((before.Number, before.DueAt), (step.Number, step.DueAt));
        Assert.Equal(housing.AuthorityId, (await world.ClaimAsync(caseId, TestPlan.Sign)).AuthorityId);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_UnknownAuthorityAnotherRegionOrNotReturned_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await ReturnedAsync(world);

        Assert.Equal("case.incomplete", await RefusedAsync(world, world.Clerk, caseId, "no-such"));
        Assert.Equal("case.not_found", await RefusedAsync(world, world.Clerk with { Region = "150303" }, caseId, "housing-construction"));
        Assert.Equal("case.not_found", await RefusedAsync(world, world.Applicant, caseId, "housing-construction"));
        Assert.Null(await RefusedAsync(world, world.Clerk, caseId, "housing-construction"));
        Assert.Equal("step.not_in_state", await RefusedAsync(world, world.Clerk, caseId, "health"));
    }

    private static async Task<Guid> ReturnedAsync(World world)
    {
        var caseId = await world.AcceptedAsync();
        var officer = await world.ClaimAsync(caseId, TestPlan.Sign);
        var step = await world.StepAsync(caseId, TestPlan.Sign);
        await world.DoAsync<ReturnToWindow, StepReturnedToWindow>((op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, "不属本局", p, c));
        return caseId;
    }

    private static async Task<string?> RefusedAsync(World world, Reader reader, Guid caseId, string authority)
    {
        var step = await world.StepAsync(caseId, TestPlan.Sign);
        return (await world.TryAsync<RedirectStep, StepRedirected>(
            (op, p, c) => op.RunAsync(reader, step.StepId, step.Revision, authority, "由住建部门办", p, c))).Refusal?.Code;
    }
}
