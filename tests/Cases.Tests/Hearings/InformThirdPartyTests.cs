using Microsoft.EntityFrameworkCore;
using Suban.Cases.Hearings;
using Suban.Cases.Queries;
using Suban.Cases.Tests.Delays;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Hearings;

public sealed class InformThirdPartyTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_Told_NothingIsDecidedBeforeHeOrHisTimeHasSpoken(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.ClaimedAsync();

        Assert.True((await InformAsync(world, caseId, officer, new DateOnly(2026, 10, 12))).TryGet(out _));

        Assert.Equal("step.third_party_unheard", await world.TryDecideAsync(caseId, officer));
        world.GoTo(10, 13);
        await world.ExplainOverdueAsync(caseId, officer);
        Assert.Null(await world.TryDecideAsync(caseId, officer));
        var stored = await world.QueryAsync<AppDbContext, ThirdParty>(db => db.Set<ThirdParty>().SingleAsync());
        Assert.DoesNotContain("13800000000", System.Text.Encoding.UTF8.GetString(stored.Contact!), StringComparison.Ordinal);
        await world.Services.AssertRecordedAsync<ThirdPartyInformed>($"case/{caseId:N}");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_NothingWrittenOrNotInHand_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.ClaimedAsync();
        var step = await world.StepAsync(caseId, TestPlan.Sign);

        var empty = await world.TryAsync<InformThirdParty, ThirdPartyInformed>((op, p, c) => op.RunAsync(
            officer, step.StepId, step.Revision, new ThirdPartyNotice("", "", " ", "", null), p, c));

        Assert.Equal(["name", "interest", "toldHow", "answerBy"], empty.Refusal!.Faults.Select(f => f.Field));
        Assert.Equal("step.not_holder", (await InformAsync(
            world, caseId, officer with { AccountId = Guid.CreateVersion7() }, new DateOnly(2026, 10, 12))).Refusal?.Code);
    }

    internal static async Task<Outcome<ThirdPartyInformed>> InformAsync(World world, Guid caseId, Reader officer, DateOnly by)
    {
        var step = await world.StepAsync(caseId, TestPlan.Sign);
        return await world.TryAsync<InformThirdParty, ThirdPartyInformed>((op, p, c) => op.RunAsync(
            officer, step.StepId, step.Revision, new ThirdPartyNotice("邻居乙", "13800000000", "招牌挡光", "当面送达", by), p, c));
    }
}
