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

    public static Refusal OutOfScope { get; } = new("assist.out_of_scope", "这个项目不在帮办的项目范围里。确实要帮办的，请写明理由。")
    {
        Kind = RefusalKind.Invalid, Faults = [new FieldFault("Reason", "不在项目范围里的，请写明为什么要帮办")],
    };
}
