using Microsoft.Extensions.DependencyInjection;
using Suban.Cases.Acceptance;
using Suban.Cases.Queries;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Queries;

/// <summary>Several regions in one installation: whoever works for one sees and does nothing in another.</summary>
public sealed class RegionScopeTests
{
    private static readonly string[] _elsewhere = ["150600", "150602", "150303", "150271", "150203"];

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task StaffOfAnotherRegion_SeeNothingOfACase(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var waiting = await world.ReceivedAsync();
        var accepted = await world.AcceptedAsync();
        var number = (await world.CaseAsync(waiting)).Number;
        var step = (await world.CaseAsync(accepted)).Steps[0];

        foreach (var region in _elsewhere)
        {
            var staff = World.Staff("外地人员", null, Role.WindowClerk, Role.Issuer, Role.Supervisor) with { Region = region };
            Assert.Empty((await world.QueryAsync<DeskQueries, Slice<DeskRow>>(q => q.ToCheckAsync(staff, null, default))).Rows);
            Assert.Empty((await world.QueryAsync<DeskQueries, Slice<DeskRow>>(q => q.SearchAsync(staff, number, null, default))).Rows);
            Assert.Empty((await world.QueryAsync<DeskQueries, Slice<DeskRow>>(q => q.SearchAsync(staff, "申请", null, default))).Rows);
            Assert.Empty(await world.QueryAsync<DeskQueries, IReadOnlyList<WatchedStepRow>>(q => q.WatchedStepsAsync(staff, default)));
            Assert.Equal(new DeskCounts(0, 0, 0, 0, 0, 0), await world.QueryAsync<DeskQueries, DeskCounts>(q => q.CountsAsync(staff, default)));
            Assert.Null(await world.QueryAsync<DeskCaseQueries, DeskCaseView?>(q => q.OpenAsync(staff, waiting, default)));
            Assert.Equal(Guid.Empty, await world.QueryAsync<DeskCaseQueries, Guid>(q => q.FindAsync(staff, number, default)));

            var officer = OfficerOf(world, region);
            Assert.Empty((await world.QueryAsync<InboxQueries, Slice<InboxRow>>(q => q.InboxAsync(officer, new(), null, default))).Rows);
            Assert.Null(await world.QueryAsync<TaskQueries, TaskView?>(q => q.OpenAsync(officer, step.StepId, default)));
        }
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task StaffOfAnotherRegion_CanDoNothingToACase(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.ReceivedAsync();
        var revision = (await world.CaseAsync(caseId)).Revision;

        foreach (var region in _elsewhere)
        {
            var clerk = world.Clerk with { Region = region };
            var outcome = await world.TryAsync<AcceptCase, CaseAccepted>((op, p, c) => op.RunAsync(clerk, caseId, revision, p, c));
            Assert.NotNull(outcome.Refusal);
        }

        Assert.Equal(CaseStatus.Received, (await world.CaseAsync(caseId)).Status);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task StaffOfTheRegionAbove_SeeTheCasesBelow(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.ReceivedAsync();

        foreach (var region in (string[])["1525", "152500", "15", "150000"])
        {
            var supervisor = World.Staff("上级", null, Role.Supervisor, Role.WindowClerk) with { Region = region };
            Assert.Equal(caseId, Assert.Single((await world.QueryAsync<DeskQueries, Slice<DeskRow>>(q => q.ToCheckAsync(supervisor, null, default))).Rows).CaseId);
        }
    }

    /// <summary>The office of the same kind in another place; where that has none, its service bureau.</summary>
    private static Reader OfficerOf(World world, string region)
    {
        var authorities = world.Services.GetRequiredService<Authorities>();
        var authority = authorities.Find(region, "market-supervision") ?? authorities.Find(region, "service-bureau")!;
        return World.Staff("外地审查", authority.AuthorityId, Role.Examiner, Role.Approver) with { Region = region };
    }
}
