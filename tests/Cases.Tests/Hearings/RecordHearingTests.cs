using Suban.Cases.Hearings;
using Suban.Cases.Tests.Delays;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Hearings;

public sealed class RecordHearingTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_OnItsDay_TheClocksRunOnAndTheDecisionMayFollow(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.ClaimedAsync();
        await world.OfferHearingAsync(caseId, officer);
        Assert.True((await world.AskAsync(caseId, wants: true)).TryGet(out var asked));
        var day = asked.HoldBy!.Value;
        await world.ArrangeAsync(caseId, officer, day);
        Assert.Equal("hearing.ahead", (await world.KeepRecordAsync(caseId, officer)).Refusal?.Code);

        world.GoTo(day.Month, day.Day);
        Assert.Equal(["record"], (await world.KeepRecordAsync(caseId, officer, "")).Refusal!.Faults.Select(f => f.Field));
        Assert.True((await world.KeepRecordAsync(caseId, officer)).TryGet(out _));

        Assert.Equal(StepStatus.Claimed, (await world.StepAsync(caseId, TestPlan.Sign)).Status);
        Assert.True((await world.ClocksAsync(caseId)).Statutory.PausedDays > 0);
        Assert.Equal("hearing.not_arranged", (await world.KeepRecordAsync(caseId, officer)).Refusal?.Code);
        Assert.Null(await world.TryDecideAsync(caseId, officer));
        await world.Services.AssertRecordedAsync<HearingHeld>($"case/{caseId:N}");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_ProcedureHasLapsedMeanwhile_TheRecordIsStillNeeded(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.ClaimedAsync();
        await world.OfferHearingAsync(caseId, officer);
        Assert.True((await world.AskAsync(caseId, wants: true)).TryGet(out var asked));
        await world.ArrangeAsync(caseId, officer, asked.HoldBy);
        world.GoAfter(asked.HoldBy!.Value);
        await world.RunDeadlinesAsync();

        Assert.Equal("step.hearing_open", await world.TryDecideAsync(caseId, officer));
        Assert.True((await world.KeepRecordAsync(caseId, officer)).TryGet(out _));
        Assert.Null(await world.TryDecideAsync(caseId, officer));
    }
}
