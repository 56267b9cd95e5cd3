using Suban.Kernel;

namespace Suban.Parties;

/// <summary>Every expected "no" about parties. Codes are part of the public surface: never reuse one.</summary>
internal static class PartyRefusals
{
    public static Refusal NotFound { get; } = new("party.not_found", "没有找到这条资料。") { Kind = RefusalKind.NotFound };

    public static Refusal NotVerified { get; } = new("party.not_verified", "姓名和身份证号码没有核对上，请按身份证上的写法核对两项。")
    {
        Kind = RefusalKind.Invalid,
        Faults = [new("IdNumber", "姓名和身份证号码没有核对上，请按身份证上的写法核对两项。")],
    };

    public static Refusal Registered(string field) => Invalid(
        [new FieldFault(field, "这个号码已经注册过。请直接登录，或用“忘记密码”找回。")]) with { Code = "party.registered" };

    public static Refusal CorrectionAnswered { get; } = new("party.correction_answered", "这条更正申请已经办过了。");

    public static Refusal CorrectionOpen { get; } = new("party.correction_open", "这一项已经提交过更正申请，工作人员正在核实。");

    public static Refusal Invalid(IReadOnlyList<FieldFault> faults) =>
        new("party.invalid", faults[0].Message) { Kind = RefusalKind.Invalid, Faults = faults };
}
