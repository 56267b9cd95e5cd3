using Suban.Cases.Referrals;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Tests.Referrals;

/// <summary>The sign's step, put before somebody.</summary>
internal static class Referring
{
    public static ReferralOrder Order(DateOnly by, ReferralTarget target = ReferralTarget.HigherLevel) =>
        new(target, "盟城市管理局", "牌匾尺寸没有明确规定，能否准予", "建议准予", by);

    public static async Task<Outcome<StepReferred>> ReferAsync(this World world, Guid caseId, Reader officer, ReferralOrder order)
    {
        var step = await world.StepAsync(caseId, TestPlan.Sign);
        return await world.TryAsync<ReferUpward, StepReferred>((op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, order, p, c));
    }

    public static async Task<Outcome<ReferralAnswered>> ReplyAsync(
        this World world, Guid caseId, Reader officer, string answer = "可以准予", string by = "盟城市管理局", string document = "锡城管函〔2026〕3号")
    {
        var step = await world.StepAsync(caseId, TestPlan.Sign);
        return await world.TryAsync<AnswerReferral, ReferralAnswered>(
            (op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, new ReferralAnswer(answer, by, document), p, c));
    }

    public static DateOnly Today(this World world) => RegionTime.DateOf(world.Database.Clock.GetUtcNow());
}
