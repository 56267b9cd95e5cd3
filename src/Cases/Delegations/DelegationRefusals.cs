using Suban.Kernel;

namespace Suban.Cases.Delegations;

/// <summary>Every expected "no" about delegations. Codes are part of the public surface: never reuse one.</summary>
internal static class DelegationRefusals
{
    public static Refusal NotFound { get; } =
        new("delegation.not_found", "没有找到这份授权。") { Kind = RefusalKind.NotFound };

    public static Refusal NotYours { get; } =
        new("delegation.not_yours", "只有委托机关的审批负责人，或者当地督查人员可以授权。") { Kind = RefusalKind.Forbidden };

    public static Refusal OwnOffer { get; } =
        new("delegation.own_offer", "自己提出的授权要由对方机关的另一个人接受。") { Kind = RefusalKind.Forbidden };

    public static Refusal Answered { get; } = new("delegation.answered", "这份授权已经答复过，或者已经终止。");

    public static Refusal Ended { get; } = new("delegation.ended", "这份授权已经终止。");

    public static Refusal Over { get; } = new("delegation.over", "这份授权的期限已经过了，请委托机关重新授权。");

    public static Refusal NotOrgan(string name) => Invalid("grantee", $"{name}不是行政机关，法律只允许委托给行政机关");

    public static Refusal NoKind { get; } =
        Invalid("grantee", "只能上级授权下级、下级委托上级，或者旗县区之间相互委托，请换一个机关");

    public static Refusal Twice(string document) =>
        new("delegation.twice", $"这两个机关之间已经有一份包含同一事项的授权（{document}），先终止它再授权。");

    public static Refusal PowerMissing(string item, string power) =>
        new("delegation.power_missing", $"“{item}”的授权里没有“{power}”，请委托机关办理。") { Kind = RefusalKind.Forbidden };

    public static Refusal Invalid(string field, string message) =>
        new("delegation.invalid", message) { Kind = RefusalKind.Invalid, Faults = [new FieldFault(field, message)] };
}
