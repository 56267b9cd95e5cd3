using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Organisation.Accounts;

/// <summary>Every expected "no" about accounts. Codes are part of the public surface: never reuse one.</summary>
internal static class AccountRefusals
{
    public static Refusal NotFound { get; } = new("account.not_found", "没有这个账号。") { Kind = RefusalKind.NotFound };

    /// <summary>One answer for a wrong name, a wrong password and a locked account.</summary>
    public static Refusal SignInRefused { get; } = new(
        "account.sign_in_refused", "账号或密码不对，或者连续输错次数过多。请核对后再试；过几分钟仍不行，请用“忘记密码”。")
    {
        Kind = RefusalKind.Invalid,
    };

    public static Refusal CodeRefused { get; } = new("account.code_refused", "验证码不对或已过期，请核对，或重新获取。")
    {
        Kind = RefusalKind.Invalid,
        Faults = [new("Code", "验证码不对或已过期，请核对，或重新获取。")],
    };

    public static Refusal CurrentPasswordWrong { get; } = new("account.current_password_wrong", "现在的密码不对，请核对。")
    {
        Kind = RefusalKind.Invalid,
        Faults = [new("Current", "现在的密码不对，请核对。")],
    };

    public static Refusal ProxyEnded { get; } = new("account.proxy_ended", "这份委托已经到期或者收回，不能再替他办了。") { Kind = RefusalKind.NotFound };

    public static Refusal AlreadyDisabled { get; } = new("account.already_disabled", "这个账号已经停用。");

    public static Refusal NotDisabled { get; } = new("account.not_disabled", "这个账号没有停用。");

    public static Refusal NotYourself { get; } =
        new("account.not_yourself", "不能给自己授权，也不能停用自己的账号，请由另一位管理员办理。") { Kind = RefusalKind.Forbidden };

    public static Refusal AdministratorExists { get; } =
        new("account.administrator_exists", "已有系统管理员，不能再次初始设置。请用管理员账号登录后新增人员。");

    public static Refusal SetUpCodeWrong { get; } = new("account.set_up_code_wrong", "初始设置码不对，请看服务器启动时的提示。")
    {
        Kind = RefusalKind.Invalid,
        Faults = [new("SetUpCode", "初始设置码不对，请看服务器启动时的提示。")],
    };

    public static Refusal OnlySecurityAdministrator { get; } =
        new("account.only_security_administrator", "授权由安全管理员办理。") { Kind = RefusalKind.Forbidden };

    public static Refusal NameTaken(string field, string name) => Invalid("account.name_taken", field, $"账号“{name}”已有人使用，请换一个。");

    /// <summary>The number itself is not repeated: it may be somebody else's.</summary>
    public static Refusal NumberTaken(string field) =>
        Invalid("account.number_taken", field, "这个号码已经注册过。请直接登录，或用“忘记密码”找回。");

    public static Refusal RoleHeld(Role role) => new("account.role_held", $"这个账号已经是{role.Label()}。");

    public static Refusal RoleNotHeld(Role role) => new("account.role_not_held", $"这个账号不是{role.Label()}。");

    public static Refusal RolesExclude(string why) => new("account.roles_exclude", why);

    public static Refusal Invalid(string code, string field, string message) =>
        new(code, message) { Kind = RefusalKind.Invalid, Faults = [new FieldFault(field, message)] };
}
