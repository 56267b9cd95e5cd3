using Suban.Cases.Hearings;
using Suban.Cases.Tests.Delays;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Hearings;

public sealed class AskForHearingTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_GivenUp_TheStepMayBeDecidedAtOnce(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.ClaimedAsync();
        await world.OfferHearingAsync(caseId, officer);

        Assert.Equal("case.not_found", (await world.AskAsync(caseId, wants: true, world.Clerk)).Refusal?.Code);
        Assert.True((await world.AskAsync(caseId, wants: false)).TryGet(out _));

        Assert.Equal("hearing.not_offered", (await world.AskAsync(caseId, wants: true)).Refusal?.Code);
        Assert.Null(await world.TryDecideAsync(caseId, officer));
        await world.Services.AssertRecordedAsync<HearingAnswered>($"case/{caseId:N}");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_InterestedPersonOrTooLate_IsTakenDownByTheDepartmentOnlyInTime(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (first, officer) = await world.ClaimedAsync();
        await world.OfferHearingAsync(first, officer);
        var (second, late) = await world.ClaimedAsync();
        Assert.True((await world.OfferHearingAsync(second, late)).TryGet(out var offered));

        Assert.Equal(["askedBy"], (await world.AskAsync(first, wants: true, officer, " ")).Refusal!.Faults.Select(f => f.Field));
        Assert.True((await world.AskAsync(first, wants: true, officer, "邻居乙")).TryGet(out var asked));
        Assert.Equal("邻居乙", asked.By);
        world.GoAfter(offered.AskBy);
        Assert.Equal("hearing.too_late", (await world.AskAsync(second, wants: true)).Refusal?.Code);
    }
}
