using Suban.Cases.Referrals;
using Suban.Cases.Tests.Delays;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Referrals;

public sealed class ReferUpwardTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_InHand_NothingIsDecidedMeanwhileAndNoClockStops(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.ClaimedAsync();
        var before = await world.ClocksAsync(caseId);

        Assert.True((await world.ReferAsync(caseId, officer, Referring.Order(world.Today()))).TryGet(out _));

        var step = await world.StepAsync(caseId, TestPlan.Sign);
        Assert.Equal((StepStatus.ReferredUpward, true, false), (step.Status, step.Open, step.Paused));
        Assert.Equal(before.Binding.Due, (await world.ClocksAsync(caseId)).Binding.Due);
        Assert.Equal("step.not_in_state", (await world.ReferAsync(caseId, officer, Referring.Order(world.Today()))).Refusal?.Code);
        await world.Services.AssertRecordedAsync<StepReferred>($"case/{caseId:N}");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_AnswerAfterTheStepsOwnTimeOrNothingWritten_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.ClaimedAsync();
        var due = RegionTime.DateOf((await world.StepAsync(caseId, TestPlan.Sign)).DueAt!.Value);

        var late = (await world.ReferAsync(caseId, officer, Referring.Order(due.AddDays(1)))).Refusal!;
        var empty = (await world.ReferAsync(caseId, officer, new ReferralOrder(null, "", " ", "", null))).Refusal!;

        Assert.Equal(["answerBy"], late.Faults.Select(f => f.Field));
        Assert.Equal(["target", "addressee", "question", "opinion", "answerBy"], empty.Faults.Select(f => f.Field));
        Assert.Equal("step.not_holder", (await world.ReferAsync(
            caseId, officer with { AccountId = Guid.CreateVersion7() }, Referring.Order(due))).Refusal?.Code);
        Assert.True((await world.ReferAsync(caseId, officer, Referring.Order(due))).TryGet(out _));
    }
}
