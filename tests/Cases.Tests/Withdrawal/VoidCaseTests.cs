using Suban.Cases.Withdrawal;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Withdrawal;

public sealed class VoidCaseTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_Duplicate_EndsEverythingThatIsOpenAndCannotBeRepeated(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        await world.ExamineAsync(caseId, TestPlan.Licence);

        Assert.Null(await RefusedAsync(world, world.Supervisor, caseId));

        var @case = await world.CaseAsync(caseId);
        Assert.Equal(CaseStatus.Voided, @case.Status);
        Assert.All(@case.Steps, step => Assert.Equal((StepStatus.Voided, false), (step.Status, step.Open)));
        Assert.Equal("case.not_in_state", await RefusedAsync(world, world.Supervisor, caseId));
        Assert.Equal("和另一件重复", (await world.Services.AssertRecordedAsync<CaseVoided>($"case/{caseId:N}")).Reason);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_SomethingDecided_StandsUntilItsAuthorityRevokesIt(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        await world.ApproveAsync(caseId, TestPlan.Licence);

        Assert.Equal("case.results_stand", await RefusedAsync(world, world.Supervisor, caseId));
        Assert.Equal(CaseStatus.Accepted, (await world.CaseAsync(caseId)).Status);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_ByAnybodyElseOrWithoutAReason_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();

        Assert.Equal("case.not_found", await RefusedAsync(world, world.Clerk, caseId));
        Assert.Equal("case.not_found", await RefusedAsync(world, world.Supervisor with { Region = "150303" }, caseId));
        Assert.Equal("case.own_case", await RefusedAsync(world, world.Supervisor with { PartyId = world.Applicant.PartyId }, caseId));
        Assert.Equal("case.incomplete", await RefusedAsync(world, world.Supervisor, caseId, " "));
    }

    private static async Task<string?> RefusedAsync(World world, Reader reader, Guid caseId, string reason = "和另一件重复")
    {
        var revision = (await world.CaseAsync(caseId)).Revision;
        return (await world.TryAsync<VoidCase, CaseVoided>((op, p, c) => op.RunAsync(reader, caseId, revision, reason, p, c))).Refusal?.Code;
    }
}
