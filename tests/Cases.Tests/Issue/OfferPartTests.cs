using Suban.Cases.Issue;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Issue;

public sealed class OfferPartTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_SomethingDecidedAndSomethingNot_AsksTheApplicantOnce(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();

        Assert.Equal("case.nothing_to_issue", (await world.OfferAsync(caseId)).Refusal?.Code);
        await world.ApproveAsync(caseId, TestPlan.Sign);
        Assert.True((await world.OfferAsync(caseId)).TryGet(out var offered));
        Assert.Equal([(await world.StepAsync(caseId, TestPlan.Sign)).StepId], offered.Steps);
        Assert.Equal("part.offered", (await world.OfferAsync(caseId)).Refusal?.Code);
        await world.Services.AssertRecordedAsync<PartOffered>($"case/{caseId:N}");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_EverythingDecidedOrNotTheIssuer_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        await world.DecidedAsync(caseId, TestPlan.Sign, TestPlan.Licence, TestPlan.Permit);

        Assert.Equal("case.all_decided", (await world.OfferAsync(caseId)).Refusal?.Code);
        var revision = (await world.CaseAsync(caseId)).Revision;
        Assert.Equal("case.not_found", (await world.TryAsync<OfferPart, PartOffered>(
            (op, p, c) => op.RunAsync(world.Applicant, caseId, revision, p, c))).Refusal?.Code);
    }
}
