using Suban.Cases.Issue;
using Suban.Cases.Queries;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Issue;

public sealed class IssueResultsTests
{
    private static readonly HandOver _onSite = new() { Method = DeliveryMethod.OnSite, ReceiverName = "申请人甲", IdentityCheck = "核对身份证原件" };

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_SomethingStillOpen_NeedsTheApplicantsYes(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        await world.ApproveAsync(caseId, TestPlan.Licence);

        Assert.Equal("case.results_outstanding", (await IssueAsync(world, caseId, _onSite)).Refusal?.Code);
        Assert.True((await IssueAsync(world, caseId, _onSite with { ApplicantWantsPart = true })).TryGet(out var part));
        Assert.True(part.Partial);
        Assert.Equal(CaseStatus.Accepted, (await world.CaseAsync(caseId)).Status);

        await world.DecidedAsync(caseId, TestPlan.Sign, TestPlan.Permit);
        Assert.True((await IssueAsync(world, caseId, _onSite)).TryGet(out var rest));
        Assert.Equal(2, rest.Steps.Count);
        Assert.Equal(CaseStatus.Delivered, (await world.CaseAsync(caseId)).Status);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_ByPost_IsDeliveredWhenItArrivesAndOnlyOnce(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        await world.DecidedAsync(caseId, TestPlan.Licence, TestPlan.Sign, TestPlan.Permit);
        var post = new HandOver { Method = DeliveryMethod.Post, ReceiverName = "申请人甲", Address = "明安图镇 1 号" };

        Assert.True((await IssueAsync(world, caseId, post)).TryGet(out var issued));
        Assert.Equal(CaseStatus.Decided, (await world.CaseAsync(caseId)).Status);
        Assert.Equal("case.nothing_to_issue", (await IssueAsync(world, caseId, post)).Refusal?.Code);
        Assert.Equal((0, 1), await CountedAsync(world));
        Assert.Null(Assert.Single(await InPostAsync(world)).PostOrder);
        await world.DoAsync<RecordPosting, ResultsPosted>((op, p, c) => op.RunAsync(world.Clerk, issued.IssueId, "EMS123", p, c));
        Assert.Equal("EMS123", Assert.Single(await InPostAsync(world)).PostOrder);
        await world.DoAsync<RecordDelivery, ResultsDelivered>((op, p, c) => op.RunAsync(world.Applicant, issued.IssueId, p, c));

        Assert.Equal(CaseStatus.Delivered, (await world.CaseAsync(caseId)).Status);
        Assert.Equal((0, 0), await CountedAsync(world));
        Assert.Empty(await InPostAsync(world));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_OnSiteWithoutIdentityCheck_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();

        Assert.Equal("identity", Assert.Single((await IssueAsync(world, caseId, _onSite with { IdentityCheck = "" })).Refusal!.Faults).Field);
    }

    private static async Task<(int Ready, int InPost)> CountedAsync(World world)
    {
        var counts = await world.QueryAsync<DeskQueries, DeskCounts>(q => q.CountsAsync(world.Clerk, default));
        return (counts.ReadyToIssue, counts.InPost);
    }

    private static Task<IReadOnlyList<PostedRow>> InPostAsync(World world) =>
        world.QueryAsync<DeskQueries, IReadOnlyList<PostedRow>>(q => q.InPostAsync(world.Clerk, default));

    private static async Task<Outcome<ResultsIssued>> IssueAsync(World world, Guid caseId, HandOver handOver)
    {
        var revision = (await world.CaseAsync(caseId)).Revision;
        return await world.TryAsync<IssueResults, ResultsIssued>((op, p, c) => op.RunAsync(world.Clerk, caseId, revision, handOver, p, c));
    }
}
