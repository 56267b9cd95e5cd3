using Suban.Cases.Decision;
using Suban.Cases.Hearings;
using Suban.Cases.Steps;
using Suban.Cases.Warnings;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Tests.Hearings;

/// <summary>The sign's step with its hearing. Claimed on Monday 28 September 2026; 1 to 8 October are holidays.</summary>
internal static class HearingActs
{
    public static async Task<Outcome<HearingOffered>> OfferHearingAsync(
        this World world, Guid caseId, Reader officer, HearingGround? ground = HearingGround.Interests, string matter = "招牌挡住邻居的窗户")
    {
        var step = await world.StepAsync(caseId, TestPlan.Sign);
        return await world.TryAsync<OfferHearing, HearingOffered>(
            (op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, ground, "《行政许可法》第四十七条", matter, p, c));
    }

    public static async Task<Outcome<HearingAnswered>> AskAsync(this World world, Guid caseId, bool wants, Reader? by = null, string? interested = null)
    {
        var step = await world.StepAsync(caseId, TestPlan.Sign);
        return await world.TryAsync<AskForHearing, HearingAnswered>(
            (op, p, c) => op.RunAsync(by ?? world.Applicant, step.StepId, wants, interested, p, c));
    }

    public static async Task<Outcome<HearingArranged>> ArrangeAsync(this World world, Guid caseId, Reader officer, DateOnly? on, string presider = "法制股股长")
    {
        var step = await world.StepAsync(caseId, TestPlan.Sign);
        return await world.TryAsync<ArrangeHearing, HearingArranged>((op, p, c) => op.RunAsync(
            officer, step.StepId, step.Revision, new HearingPlan(on, "上午 9:30", "政务服务中心二楼", presider), p, c));
    }

    public static async Task<Outcome<HearingHeld>> KeepRecordAsync(this World world, Guid caseId, Reader officer, string record = "双方到场，各自陈述")
    {
        var step = await world.StepAsync(caseId, TestPlan.Sign);
        return await world.TryAsync<RecordHearing, HearingHeld>(
            (op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, record, "缩小招牌后不影响采光", p, c));
    }

    public static void GoAfter(this World world, DateOnly day) => world.GoTo(day.AddDays(1).Month, day.AddDays(1).Day);

    /// <returns>Why neither granting nor denying is lawful; null where the step was granted.</returns>
    /// <summary>What waited past its limit is decided only with the reason.</summary>
    public static async Task ExplainOverdueAsync(this World world, Guid caseId, Reader officer)
    {
        var step = await world.StepAsync(caseId, TestPlan.Sign);
        await world.DoAsync<ExplainOverdue, OverdueExplained>((op, p, c) => op.RunAsync(officer, step.StepId, "等听证和利害关系人意见", p, c));
    }

    public static async Task<string?> TryDecideAsync(this World world, Guid caseId, Reader officer)
    {
        var step = await world.StepAsync(caseId, TestPlan.Sign);
        var examined = await world.TryAsync<RecordExamination, StepExamined>((op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, "符合条件", p, c));
        step = await world.StepAsync(caseId, TestPlan.Sign);
        var approved = await world.TryAsync<ApproveStep, StepApproved>((op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, p, c));
        var denied = await world.TryAsync<DenyStep, StepDenied>((op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, "不符合", "《测试法》", p, c));
        Assert.True(approved.TryGet(out _) || approved.Refusal!.Code == denied.Refusal!.Code);
        return approved.TryGet(out _) ? null : approved.Refusal!.Code;
    }
}
