namespace Suban.Assistance.Orders;

/// <summary>The printed sentences of the sheets that end an order (办结单、终止单), word for word.</summary>
public static class CompletionWords
{
    public static string Of(string project, string? code, DateOnly on) =>
        $"兹有代办帮办项目{project}，{code ?? "（无项目编码）"}，已于{on:yyyy年M月d日}完成代办帮办服务工作，有关资料已向申请单位移交完毕，经双方认可，现作办结处理。";

    public static string OfTermination(string project, string? code, string cause, DateOnly on, bool oneSided) =>
        $"兹有代办帮办项目{project}，{code ?? "（无项目编码）"}，现因{cause}，{(oneSided ? "经告知申请人并报批准" : "经双方认可")}，于{on:yyyy年M月d日}终止代办帮办委托，有关资料已向申请单位移交完毕。";

    public static string Of(TerminationCause cause) => cause switch
    {
        TerminationCause.ConditionsMissing => "项目或事项本身不具备办理条件",
        TerminationCause.Falsehood => "申报材料弄虚作假",
        TerminationCause.Unlawful => "其他违法违规",
        TerminationCause.ApplicantsWish => "申请人自愿撤回",
    };
}
