namespace Suban.Organisation.Access;

public static class ReaderHome
{
    /// <summary>Where a reader's work begins after signing in.</summary>
    public static string Home(this Reader reader) =>
        reader.Has(Role.WindowClerk) ? "/desk"
        : reader.Has(Role.Issuer) ? "/desk/issue"
        : reader.Has(Role.Examiner) || reader.Has(Role.Approver) ? "/dept/inbox"
        : reader.Roles.Any(Roles.Administrators.Contains) ? "/admin"
        : reader.Has(Role.Supervisor) ? "/watch"
        : reader.Has(Role.Editor) ? "/catalog"
        : reader.Has(Role.Assistant) ? "/agent"
        : reader.Has(Role.HotlineAgent) ? "/hotline"
        : reader.IsStaff ? "/me"
        : "/";
}
