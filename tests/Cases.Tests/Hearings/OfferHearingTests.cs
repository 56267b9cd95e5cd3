using Microsoft.Extensions.DependencyInjection;
using Suban.Cases.Hearings;
using Suban.Cases.Papers;
using Suban.Cases.Tests.Delays;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Hearings;

public sealed class OfferHearingTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_Interests_FiveWorkingDaysToAskAndNothingIsDecidedBefore(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.ClaimedAsync();

        Assert.True((await world.OfferHearingAsync(caseId, officer)).TryGet(out var offered));

        Assert.True(offered.AskBy > new DateOnly(2026, 10, 8));
        var order = new PaperOrder(caseId, CasePaper.HearingNotice, offered.StepId);
        Assert.Null((await world.Services.GetRequiredService<CasePapers>().MakeAsync(order, default)).Refusal);
        Assert.Equal("hearing.offered", (await world.OfferHearingAsync(caseId, officer)).Refusal?.Code);
        Assert.Equal("step.hearing_open", await world.TryDecideAsync(caseId, officer));
        world.GoTo(offered.AskBy.Month, offered.AskBy.Day);
        Assert.Equal("step.hearing_open", await world.TryDecideAsync(caseId, officer));
        world.GoAfter(offered.AskBy);
        await world.ExplainOverdueAsync(caseId, officer);
        Assert.Null(await world.TryDecideAsync(caseId, officer));
        await world.Services.AssertRecordedAsync<HearingOffered>($"case/{caseId:N}");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_ByLaw_IsToBeHeldWithoutAnybodyAsking(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.ClaimedAsync();

        Assert.Equal(["ground", "matter"], (await world.OfferHearingAsync(caseId, officer, null, " ")).Refusal!.Faults.Select(f => f.Field));
        Assert.True((await world.OfferHearingAsync(caseId, officer, HearingGround.ByLaw)).TryGet(out var offered));

        Assert.Equal("hearing.not_offered", (await world.AskAsync(caseId, wants: false)).Refusal?.Code);
        world.GoAfter(offered.AskBy);
        Assert.Equal("step.hearing_open", await world.TryDecideAsync(caseId, officer));
    }
}
