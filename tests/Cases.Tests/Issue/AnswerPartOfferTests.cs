using Suban.Cases.Issue;
using Suban.Cases.Queries;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Issue;

public sealed class AnswerPartOfferTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_Agreed_IssuesWhatWasOfferedAndNothingDecidedSince(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        await world.ApproveAsync(caseId, TestPlan.Sign);
        Assert.Equal("case.results_outstanding", (await world.IssueAgreedAsync(caseId)).Refusal?.Code);
        await world.OfferAsync(caseId);

        Assert.Empty(await WantedAsync(world));
        Assert.True((await world.AnswerOfferAsync(caseId, agrees: true)).TryGet(out _));
        Assert.Equal(caseId, Assert.Single(await WantedAsync(world)).CaseId);
        await world.ApproveAsync(caseId, TestPlan.Licence);
        Assert.Equal("part.agreed", (await world.OfferAsync(caseId)).Refusal?.Code);
        Assert.True((await world.IssueAgreedAsync(caseId)).TryGet(out var issued));

        Assert.Equal([(await world.StepAsync(caseId, TestPlan.Sign)).StepId], issued.Steps);
        Assert.True(issued.Partial);
        Assert.Empty(await WantedAsync(world));
        Assert.Null((await world.StepAsync(caseId, TestPlan.Licence)).DeliveredAt);
        Assert.Equal(CaseStatus.Accepted, (await world.CaseAsync(caseId)).Status);
        Assert.True((await world.OfferAsync(caseId)).TryGet(out _));
        await world.Services.AssertRecordedAsync<PartAnswered>($"case/{caseId:N}");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_Declined_IsNotAskedAgainUntilThereIsMore(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        await world.ApproveAsync(caseId, TestPlan.Sign);
        await world.OfferAsync(caseId);

        Assert.Equal("case.not_found", (await world.AnswerOfferAsync(caseId, agrees: true, world.Clerk)).Refusal?.Code);
        Assert.True((await world.AnswerOfferAsync(caseId, agrees: false)).TryGet(out _));
        Assert.Equal("part.not_offered", (await world.AnswerOfferAsync(caseId, agrees: true)).Refusal?.Code);
        Assert.Equal("case.results_outstanding", (await world.IssueAgreedAsync(caseId)).Refusal?.Code);
        Assert.Equal("part.declined", (await world.OfferAsync(caseId)).Refusal?.Code);
        await world.ApproveAsync(caseId, TestPlan.Licence);
        Assert.True((await world.OfferAsync(caseId)).TryGet(out _));
        await world.ApproveAsync(caseId, TestPlan.Permit);
        Assert.Equal("case.all_decided", (await world.AnswerOfferAsync(caseId, agrees: true)).Refusal?.Code);
        Assert.True((await world.IssueAgreedAsync(caseId)).TryGet(out _));
    }

    private static Task<IReadOnlyList<DeskRow>> WantedAsync(World world) =>
        world.QueryAsync<DeskQueries, IReadOnlyList<DeskRow>>(q => q.PartsWantedAsync(world.Clerk, default));
}
