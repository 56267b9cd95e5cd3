using Suban.Cases.Referrals;
using Suban.Cases.Tests.Delays;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Referrals;

public sealed class AnswerReferralTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_LevelAbove_NeedsItsNumberAndGivesTheStepBack(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.ClaimedAsync();
        Assert.Equal("step.not_in_state", (await world.ReplyAsync(caseId, officer)).Refusal?.Code);
        await world.ReferAsync(caseId, officer, Referring.Order(world.Today()));

        Assert.Equal(["answer", "answeredBy", "document"], (await world.ReplyAsync(caseId, officer, "", "", "")).Refusal!.Faults.Select(f => f.Field));
        Assert.True((await world.ReplyAsync(caseId, officer)).TryGet(out var answered));

        var step = await world.StepAsync(caseId, TestPlan.Sign);
        Assert.Equal((StepStatus.Claimed, officer.AccountId), (step.Status, step.ClaimedBy));
        Assert.Equal("锡城管函〔2026〕3号", answered.Document);
        await world.Services.AssertRecordedAsync<ReferralAnswered>($"case/{caseId:N}");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_Leader_AnswersHimselfAndNeverHisOwnQuestion(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (caseId, officer) = await world.ClaimedAsync();
        await world.ReferAsync(caseId, officer, Referring.Order(world.Today(), ReferralTarget.Leader));
        var leader = officer with { AccountId = Guid.CreateVersion7(), Name = "分管副局长" };

        Assert.Equal("referral.own", (await world.ReplyAsync(caseId, officer)).Refusal?.Code);
        Assert.True((await world.ReplyAsync(caseId, leader, by: "", document: "")).TryGet(out var answered));
        Assert.Equal(("分管副局长", null), (answered.AnsweredBy, answered.Document));
    }
}
