using Suban.Kernel;

namespace Suban.Assistance.Orders;

/// <summary>Every expected "no" of an order for assistance. Codes are part of the public API: never reuse one.</summary>
internal static class OrderRefusals
{
    public static Refusal NotFound { get; } = new("assist.not_found", "没有找到这份帮办申请。") { Kind = RefusalKind.NotFound };

    public static Refusal Changed { get; } = new("assist.changed", "您打开以后又有人办过这一单，请看过新的内容再提交。");

    public static Refusal NotNow { get; } = new("assist.not_now", "这一单现在不能这样办，请看它走到了哪一步。");

    public static Refusal NotYours { get; } = new("assist.not_yours", "这一步由负责这一单的人办，您的账号不能办。") { Kind = RefusalKind.Forbidden };

    public static Refusal NotOffered { get; } = new("assist.not_offered", "本地的帮办没有这一类。") { Kind = RefusalKind.Invalid };

    public static Refusal AlreadyThere { get; } = new("assist.already_there", "这一单已经由这个机构帮办，不用转。");

    public static Refusal AlreadyAssistant { get; } = new("assist.already_assistant", "已经是这位帮办员负责。");

    public static Refusal NoAssistant { get; } = new("assist.no_assistant", "还没有明确帮办员，委托书上要写明委托谁，请等明确以后再签。");

    public static Refusal PromiseSigned { get; } = new("assist.promise_signed", "承诺书已经签过，不用再签。");

    public static Refusal NotVerified { get; } = new("assist.not_verified", "还没有接洽核实的记录，不能签约。");

    public static Refusal NotAnAssistant { get; } = new("assist.not_an_assistant", "请从名单里选帮办员。") { Kind = RefusalKind.Invalid, Faults = [new FieldFault("Assistant", "请从名单里选帮办员")] };

    public static Refusal Approves(string department) => new("assist.approves", $"这位帮办员在{department}审批委托的事项，审批的人不能帮办，请另选一位。")
    {
        Kind = RefusalKind.Invalid, Faults = [new FieldFault("Assistant", $"他在{department}审批委托的事项，请另选一位")],
    };

    public static Refusal Duplicate(string number) => new("assist.duplicate", $"这个项目已经有一份帮办申请，编号 {number}，不用再申请。要加事项，请在那一份里告诉帮办员。");

    public static Refusal NoMandate { get; } = new("assist.no_mandate", "委托书还没有签，或者已经失效，请先请申请人签委托书。");

    public static Refusal OutsideMandate { get; } = new("assist.outside_mandate", "这一项没有写进委托书，不能代办。要办的，请申请人签新的委托书。");

    public static Refusal MandateRunOut { get; } = new("assist.mandate_run_out", "委托书已经到期，请申请人签新的委托书再办。");

    public static Refusal NotUnderWay { get; } = new("assist.not_under_way", "申报计划还没有经申请人确认，或者这一单已经不在办，不能办事项。");

    public static Refusal NotPlanned { get; } = new("assist.not_planned", "这一项不在确认过的申报计划里，请先改计划请申请人确认。");

    public static Refusal NotConfirmed { get; } = new("assist.not_confirmed", "申请人还没有核对这一项，核对了才能报部门。");

    public static Refusal ItemNotNow { get; } = new("assist.item_not_now", "这一项现在不能这样办，请看它走到了哪一步。");

    public static Refusal PlanMoved { get; } = new("assist.plan_moved", "计划又改过了，请看过新的一版再确认。");

    public static Refusal NotVisited { get; } = new("assist.not_visited", "还没有回访，回访以后再归档。");

    public static Refusal NotRated { get; } = new("assist.not_rated", "申请人还没有评价，办结 15 天以内先等一等。");

    public static Refusal NotProposed { get; } = new("assist.not_proposed", "还没有提出终止并告知申请人，不能批准。");

    public static Refusal OnlyByConsent { get; } = new("assist.only_by_consent", "只有弄虚作假和其他违法违规的才能单方终止，这一单要申请人同意。");

    public static Refusal NoticeRuns(DateOnly until) => new("assist.notice_runs", $"告知的期限到 {until:yyyy年M月d日}，到期以后才能批准。");

    public static Refusal StageTold { get; } = new("assist.stage_told", "这个阶段已经一次性告知过，不能再一次一次地要。");

    public static Refusal StillConsulting(string meeting) => new("assist.still_consulting", $"“{meeting}”还没有开完，或者议定的任务还没有销号。");

    public static Refusal StillCooperating(string partner) => new("assist.still_cooperating", $"给{partner}的协办单还没有结果并归档，不能办结。");

    public static Refusal NeedsCooperation(string authority) => new("assist.needs_cooperation", $"这一项由{authority}办，先签协办单请那边的帮办机构协办，对方签收就算报了。");

    public static Refusal WithPartner(string item) => new("assist.with_partner", $"“{item}”已经请别的地区协办，等对方答复，或者先收回协办单。");

    public static Refusal StillOpen(string item) => new("assist.still_open", $"“{item}”还没有办完并反馈结果，不能办结。");

    public static Refusal BeforeItsTurn(IEnumerable<string> open) => new("assist.before_its_turn", $"前面的“{string.Join("”“", open)}”还没有办好。确实要先报的，请写明理由。")
    {
        Kind = RefusalKind.Invalid, Faults = [new FieldFault("Reason", $"前面的“{string.Join("”“", open)}”还没有办好，先报的请写明理由")],
    };

    public static Refusal OutOfScope { get; } = new("assist.out_of_scope", "这个项目不在帮办的项目范围里。确实要帮办的，请写明理由。")
    {
        Kind = RefusalKind.Invalid, Faults = [new FieldFault("Reason", "不在项目范围里的，请写明为什么要帮办")],
    };
}
