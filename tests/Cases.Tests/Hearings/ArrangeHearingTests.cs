using Suban.Cases.Hearings;
using Suban.Cases.Tests.Delays;
using Suban.Clocks;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Hearings;

public sealed class ArrangeHearingTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_Asked_StopsTheClocksFromTheNotice(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.ClaimedAsync();
        Assert.Equal("hearing.not_asked", (await world.ArrangeAsync(caseId, officer, new DateOnly(2026, 10, 20))).Refusal?.Code);
        await world.OfferHearingAsync(caseId, officer);
        Assert.True((await world.AskAsync(caseId, wants: true)).TryGet(out var asked));

        Assert.True((await world.ArrangeAsync(caseId, officer, asked.HoldBy)).TryGet(out _));

        var step = await world.StepAsync(caseId, TestPlan.Sign);
        Assert.Equal((StepStatus.SpecialProcedure, asked.HoldBy), (step.Status, step.PausedUntil));
        Assert.Equal(SuspensionKind.Hearing, step.Delays.Current!.Kind);
        world.GoTo(10, 12);
        Assert.Equal(ClockState.Paused, (await world.ClocksAsync(caseId)).Statutory.State);
        await world.Services.AssertRecordedAsync<HearingArranged>($"case/{caseId:N}");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_TooSoonTooLateOrTheExaminerPresides_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.ClaimedAsync();
        await world.OfferHearingAsync(caseId, officer);
        Assert.True((await world.AskAsync(caseId, wants: true)).TryGet(out var asked));

        foreach (var day in (DateOnly?[])[null, new DateOnly(2026, 9, 30), asked.HoldBy!.Value.AddDays(1)])
        {
            Assert.Equal(["heldOn"], (await world.ArrangeAsync(caseId, officer, day)).Refusal!.Faults.Select(f => f.Field));
        }

        Assert.Equal(["presider"], (await world.ArrangeAsync(caseId, officer, asked.HoldBy, officer.Name)).Refusal!.Faults.Select(f => f.Field));
    }
}
