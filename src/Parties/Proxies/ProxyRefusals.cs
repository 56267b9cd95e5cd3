using Suban.Kernel;

namespace Suban.Parties.Proxies;

/// <summary>Every expected "no" about proxies. Codes are part of the public surface: never reuse one.</summary>
internal static class ProxyRefusals
{
    public static Refusal NotFound { get; } = new("proxy.not_found", "没有找到这份委托，可能已经到期或者收回。") { Kind = RefusalKind.NotFound };

    public static Refusal NotInOthersName { get; } =
        new("proxy.not_own", "替别人办事的时候不能再请别人，请先换回自己。") { Kind = RefusalKind.Forbidden };

    public static Refusal Yourself { get; } = new("proxy.yourself", "这是您自己，不用委托。");

    public static Refusal Twice(string name) => new("proxy.twice", $"已经请{name}办了。要改期限和范围，先收回再请。");

    public static Refusal TooMany(int most) => new("proxy.too_many", $"最多同时请 {most} 个人，请先收回不用的。");

    public static Refusal NoHandOver { get; } = new("proxy.no_hand_over", "委托人没有让您交接给别人，请他另外请人。");

    public static Refusal Invalid(string field, string message) =>
        new("proxy.invalid", message) { Kind = RefusalKind.Invalid, Faults = [new FieldFault(field, message)] };
}
