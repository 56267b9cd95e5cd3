using Suban.Assistance.Papers;
using Suban.Catalogue.Assisting;

namespace Suban.Assistance.Orders;

/// <summary>The names of states and choices, as pages and papers say them.</summary>
public static class OrderWords
{
    public static string Of(OrderState state) => state switch
    {
        OrderState.PreOrder => "已登记意向",
        OrderState.Applied => "已申请",
        OrderState.UnderReview => "受理审核",
        OrderState.NeedsSupplement => "待补充",
        OrderState.ToVerify => "待接洽核实",
        OrderState.ToSign => "待签约",
        OrderState.Planning => "制定方案",
        OrderState.InProgress => "办理中",
        OrderState.ToConfirm => "待办结确认",
        OrderState.Completed => "已办结",
        OrderState.Archived => "已归档",
        OrderState.Declined => "不予帮办",
        OrderState.Withdrawn => "已撤回",
        OrderState.Terminated => "已终止",
    };

    /// <summary>Signed, and not ended.</summary>
    public static bool IsUnderWay(this OrderState state) => state.IsSigned();

    /// <summary>Over, in whatever way.</summary>
    public static bool IsOver(this OrderState state) => state.HasEnded();

    public static string Of(OrderKind kind) => kind switch
    {
        OrderKind.Project => "投资项目",
        OrderKind.Engineering => "工程建设项目",
        OrderKind.Enterprise => "企业开办",
        OrderKind.Livelihood => "民生服务",
    };

    public static string Of(ProjectMerit merit) => merit switch
    {
        ProjectMerit.KeyProject => "政府确定的重点投资建设项目",
        ProjectMerit.AttractedInvestment => "招商引资重大项目",
        ProjectMerit.Science => "科技创新类",
        ProjectMerit.Encouraged => "国家鼓励类",
        ProjectMerit.Other => "其他",
    };

    public static string Of(ItemState state) => state switch
    {
        ItemState.ToFile => "待申报",
        ItemState.Preparing => "材料准备",
        ItemState.WithAuthority => "已报部门",
        ItemState.Supplement => "待补充",
        ItemState.NotAccepted => "不予受理",
        ItemState.Examining => "审批中",
        ItemState.Granted => "准予",
        ItemState.Denied => "不予",
        ItemState.Withdrawn => "撤回",
        ItemState.ReportedBack => "结果已反馈",
    };

    public static string Of(AuthorityAnswer answer) => answer switch
    {
        AuthorityAnswer.Accepted => "部门已受理",
        AuthorityAnswer.Supplement => "要补材料",
        AuthorityAnswer.NotAccepted => "不予受理",
        AuthorityAnswer.Granted => "准予",
        AuthorityAnswer.Denied => "不予批准",
    };

    public static string Of(ContactWay way) => way switch
    {
        ContactWay.Telephone => "电话",
        ContactWay.Window => "窗口见面",
        ContactWay.Visit => "上门",
        ContactWay.Online => "网上",
    };

    public static string Of(SignedPaper paper) => paper switch
    {
        SignedPaper.Application => "申请表",
        SignedPaper.Mandate => "授权委托书",
        SignedPaper.Promise => "承诺书",
        SignedPaper.Plan => "申报计划",
        SignedPaper.Return => "材料返还清单",
        SignedPaper.Completion => "办结单",
        SignedPaper.Termination => "终止单",
        SignedPaper.Cooperation => "协办单",
    };

    public static string Of(OrderPaper paper) => paper switch
    {
        OrderPaper.Application => "申请表",
        OrderPaper.Mandate => "授权委托书",
        OrderPaper.Promise => "承诺书",
        OrderPaper.Plan => "代办帮办方案和项目申报计划",
        OrderPaper.Completion => "办结单",
        OrderPaper.Evaluation => "评价表",
        OrderPaper.Termination => "终止单",
    };

    public static string Of(SigningSide side) => side switch
    {
        SigningSide.Applicant => "申请人",
        SigningSide.Assistant => "帮办员",
        SigningSide.Organ => "帮办服务机构",
        SigningSide.Partner => "协办机构",
    };

    public static string Of(SigningWay way) => way switch
    {
        SigningWay.Electronic => "网上签",
        SigningWay.Paper => "纸质签，已扫描",
    };

    public static string Of(EntryKind kind) => kind switch
    {
        EntryKind.Verification => "接洽核实",
        EntryKind.Contact => "联系",
        EntryKind.HandOver => "交接",
        EntryKind.Move => "进展",
    };

    /// <summary>The usual name of a stage, where the region's list gives none.</summary>
    public static string Of(ProjectStage stage) => stage switch
    {
        ProjectStage.Establishment => "企业设立",
        ProjectStage.Initiation => "立项",
        ProjectStage.Land => "用地",
        ProjectStage.Planning => "规划",
        ProjectStage.Building => "施工",
        ProjectStage.Completion => "竣工",
    };
}
