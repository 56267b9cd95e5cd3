using Suban.Cases.Steps;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Steps;

public sealed class RecordExaminationTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_ByTheExaminerWhoHasIt_LiesBeforeTheApproverAndMayBeRewritten(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        var officer = await world.ClaimAsync(caseId, TestPlan.Licence);

        Assert.Null(await RefusedAsync(world, officer, caseId, "建议准予"));
        Assert.Null(await RefusedAsync(world, officer, caseId, "现场看过，建议准予"));

        var step = await world.StepAsync(caseId, TestPlan.Licence);
        Assert.Equal((StepStatus.Examining, officer.AccountId, "现场看过，建议准予"), (step.Status, step.ExaminedBy, step.Opinion));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_NothingWrittenNotHisOrNotAnExaminer_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        var officer = await world.ClaimAsync(caseId, TestPlan.Licence);

        Assert.Equal("case.incomplete", await RefusedAsync(world, officer, caseId, "  "));
        Assert.Equal("step.not_holder", await RefusedAsync(world, officer with { AccountId = Guid.CreateVersion7() }, caseId, "建议准予"));
        Assert.Equal("case.not_yours", await RefusedAsync(world, officer with { Roles = new HashSet<Role> { Role.Approver } }, caseId, "建议准予"));
        Assert.Equal("case.own_case", await RefusedAsync(world, officer with { PartyId = world.Applicant.PartyId }, caseId, "建议准予"));
        Assert.Null((await world.StepAsync(caseId, TestPlan.Licence)).Opinion);
    }

    private static async Task<string?> RefusedAsync(World world, Reader reader, Guid caseId, string opinion)
    {
        var step = await world.StepAsync(caseId, TestPlan.Licence);
        return (await world.TryAsync<RecordExamination, StepExamined>(
            (op, p, c) => op.RunAsync(reader, step.StepId, step.Revision, opinion, p, c))).Refusal?.Code;
    }
}
