namespace Suban.Organisation.Access;

/// <summary>What an account may do (角色).</summary>
public enum Role
{
    Applicant,
    WindowClerk,
    Examiner,
    Approver,
    Issuer,
    Supervisor,
    Editor,
    Assistant,

    /// <summary>Answers the hotline (12345).</summary>
    HotlineAgent,

    /// <summary>Runs the installation: accounts, regions, calendars (系统管理员).</summary>
    SystemAdministrator,

    /// <summary>Grants and takes away roles (安全管理员).</summary>
    SecurityAdministrator,

    /// <summary>Reads who did what (审计管理员).</summary>
    AuditAdministrator,
}

/// <summary>The names of roles on screen, and which of them exclude each other.</summary>
public static class Roles
{
    /// <summary>The three administrators (三员) are three people, and none of them handles cases.</summary>
    public static IReadOnlySet<Role> Administrators { get; } =
        new HashSet<Role> { Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator };

    public static string Label(this Role role) => role switch
    {
        Role.Applicant => "申请人",
        Role.WindowClerk => "窗口人员",
        Role.Examiner => "审查人员",
        Role.Approver => "审批人员",
        Role.Issuer => "出件人员",
        Role.Supervisor => "督查人员",
        Role.Editor => "事项编辑",
        Role.Assistant => "帮办人员",
        Role.HotlineAgent => "热线坐席",
        Role.SystemAdministrator => "系统管理员",
        Role.SecurityAdministrator => "安全管理员",
        Role.AuditAdministrator => "审计管理员",
    };

    /// <summary>Why the role cannot stand beside those held; null where it can.</summary>
    internal static string? Conflict(IReadOnlyCollection<Role> held, Role added)
    {
        if (held.Count == 0)
        {
            return null;
        }

        return Administrators.Contains(added) || held.Any(Administrators.Contains)
            ? "系统、安全、审计三类管理员由三人分别担任，也不兼任其他角色。"
            : added is Role.Applicant || held.Contains(Role.Applicant)
                ? "工作账号和申请人账号不能混用。"
                : null;
    }
}
