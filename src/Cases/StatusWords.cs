using Suban.Cases.Commitments;
using Suban.Cases.Credit;
using Suban.Cases.Issue;
using Suban.Cases.Visits;

namespace Suban.Cases;

/// <summary>The words people read for each state.</summary>
public static class StatusWords
{
    public static string Of(CaseStatus status) => status switch
    {
        CaseStatus.Received => "已提交，等待窗口受理",
        CaseStatus.AwaitingSupplement => "等待补正",
        CaseStatus.Accepted => "已受理，办理中",
        CaseStatus.Decided => "已办结，待领取",
        CaseStatus.Delivered => "已送达",
        CaseStatus.NotAccepted => "不予受理",
        CaseStatus.Returned => "已退件",
        CaseStatus.Withdrawn => "已撤回",
        CaseStatus.Voided => "已作废",
        CaseStatus.Archived => "已归档",
    };

    public static string Of(StepStatus status) => status switch
    {
        StepStatus.Waiting => "等待开始",
        StepStatus.Ready => "等待接手",
        StepStatus.Claimed => "审查中",
        StepStatus.Examining => "等待决定",
        StepStatus.SupplementRequested => "等待申请人补正",
        StepStatus.SpecialProcedure => "特别程序中",
        StepStatus.ReferredUpward => "已上报，等待答复",
        StepStatus.ReturnedToWindow => "退回综窗",
        StepStatus.Granted => "准予",
        StepStatus.Denied => "不予",
        StepStatus.Closed => "已终止",
        StepStatus.Withdrawn => "已撤回",
        StepStatus.Voided => "已作废",
    };

    internal static string Of(CaseStep step) => step.RevokedAt is null ? Of(step.Status) : "准予后撤销";

    public static string Of(CaseOutcome outcome) => outcome switch
    {
        CaseOutcome.All => "全部准予",
        CaseOutcome.Partly => "部分准予",
        CaseOutcome.None => "未准予",
    };

    public static string Of(CreditState state) => state switch
    {
        CreditState.Standing => "有效",
        CreditState.Appealed => "申诉中，暂不限制",
        CreditState.Repaired => "已修复",
        CreditState.Withdrawn => "已撤销",
    };

    public static string Of(FollowUpState state) => state switch
    {
        FollowUpState.Due => "待核查",
        FollowUpState.Rectifying => "限期整改",
        FollowUpState.ToRevoke => "拟撤销",
        FollowUpState.Kept => "承诺属实",
        FollowUpState.Revoked => "已撤销",
    };

    /// <summary>What the check of a commitment came to.</summary>
    public static string OfCheck(VisitOutcome outcome) => outcome switch
    {
        VisitOutcome.Fit => "承诺属实",
        VisitOutcome.ToRectify => "限期整改",
        VisitOutcome.Unfit => "承诺不实，拟撤销",
    };

    public static string Of(DeliveryMethod method) => method switch
    {
        DeliveryMethod.OnSite => "窗口领取",
        DeliveryMethod.Post => "寄递",
        DeliveryMethod.Online => "网上送达",
    };

    public static string Of(VisitOutcome outcome) => outcome switch
    {
        VisitOutcome.Fit => "符合",
        VisitOutcome.ToRectify => "整改后再看",
        VisitOutcome.Unfit => "不符合",
    };

    public static string Of(FindingState state) => state switch
    {
        FindingState.Met => "符合",
        FindingState.Unmet => "不符合",
        FindingState.NotApplicable => "不涉及",
    };

    public static string Of(MaterialVerdict verdict) => verdict switch
    {
        MaterialVerdict.Unjudged => "未核对",
        MaterialVerdict.Complete => "齐全",
        MaterialVerdict.Deficient => "不齐",
        MaterialVerdict.Exempt => "免交",
        MaterialVerdict.Deferred => "容缺后补",
    };
}
