namespace Suban.Assistance.Consultations;

/// <summary>The names and the checklists of consultations, as pages and papers say them.</summary>
public static class ConsultationWords
{
    public static string Of(ConsultationKind kind) => kind switch
    {
        ConsultationKind.Joint => "会商联审",
        ConsultationKind.Evaluation => "多评合一",
        ConsultationKind.Drawings => "多图联审",
        ConsultationKind.Acceptance => "联合验收",
        ConsultationKind.Park => "园区联审联办会议",
        ConsultationKind.Coordination => "协调会",
    };

    /// <summary>What it is for, as the form explains it.</summary>
    public static string PurposeOf(ConsultationKind kind) => kind switch
    {
        ConsultationKind.Joint => "几个部门一起审一个阶段的事项，意见先收齐，再开会定下来。",
        ConsultationKind.Evaluation => "几项评价一次申请、一次评审，出一份综合意见。",
        ConsultationKind.Drawings => "一套图纸一次上报，各专业同时审，出一份综合意见。",
        ConsultationKind.Acceptance => "一次申请、一次到现场，各部门各看各的，出一份联合验收意见。",
        ConsultationKind.Park => "政务服务局会同园区管委会召集，协商办理园区里的项目。",
        ConsultationKind.Coordination => "请申请人一起来，当面把卡住的事说清楚。",
    };

    /// <summary>Usual points of the kind, to be ticked; empty where a meeting has none of its own.</summary>
    public static IReadOnlyList<string> PointsOf(ConsultationKind kind) => kind switch
    {
        ConsultationKind.Evaluation => ["环境影响评价", "水土保持方案", "节能审查", "地震安全性评价", "安全设施设计审查"],
        ConsultationKind.Drawings => ["房屋建筑和市政图纸", "消防设计", "人防设计"],
        ConsultationKind.Acceptance => ["规划条件核实", "消防验收", "人防工程", "建设工程档案"],
        ConsultationKind.Joint => ["事项要不要办、先后怎么排", "材料和前置条件", "能不能容缺或者承诺"],
        ConsultationKind.Park => ["用地和规划", "环保和安全", "水电气路配套"],
        ConsultationKind.Coordination => [],
    };

    /// <summary>One appointment and one result for everybody: what does not pass is put right and looked at again.</summary>
    public static bool HasOneResult(this ConsultationKind kind) => kind is ConsultationKind.Evaluation or ConsultationKind.Drawings or ConsultationKind.Acceptance;

    /// <summary>What the paper with the result is called.</summary>
    public static string PaperOf(ConsultationKind kind) => kind switch
    {
        ConsultationKind.Evaluation => "多评合一综合意见",
        ConsultationKind.Drawings => "多图联审综合意见",
        ConsultationKind.Acceptance => "联合验收意见书",
        ConsultationKind.Joint => "会商联审会议纪要",
        ConsultationKind.Park => "园区联审联办会议纪要",
        ConsultationKind.Coordination => "协调会纪要",
    };

    public static string Of(ConsultationState state) => state switch
    {
        ConsultationState.Convened => "征求意见",
        ConsultationState.Met => "督办",
        ConsultationState.Closed => "已销号",
        ConsultationState.Cancelled => "已取消",
    };

    public static string Of(ConsultationResult result) => result switch
    {
        ConsultationResult.Passed => "通过",
        ConsultationResult.Rectify => "整改",
        ConsultationResult.Agreed => "已议定",
    };

    public static string Of(AskKind kind) => kind switch
    {
        AskKind.Question => "询问",
        AskKind.Opinion => "会商意见",
        AskKind.Task => "议定的任务",
    };

    /// <summary>How far it is, in the words of its kind.</summary>
    public static string Of(AskView ask) => ask switch
    {
        { Kind: AskKind.Task, State: AskState.Open } => "在办",
        { Kind: AskKind.Task, State: AskState.Answered } => "办好了，等核对",
        { Kind: AskKind.Opinion, State: AskState.Dropped } => "没有提",
        _ => Of(ask.State),
    };

    private static string Of(AskState state) => state switch
    {
        AskState.Open => "等答复",
        AskState.Answered => "已答复",
        AskState.Silent => "逾期，视为同意",
        AskState.StruckOff => "已销号",
        AskState.Dropped => "不再需要",
    };

    public static string Of(OpinionVerdict verdict) => verdict switch
    {
        OpinionVerdict.Agree => "同意",
        OpinionVerdict.WithConditions => "有条件同意",
        OpinionVerdict.Disagree => "不同意",
    };
}
