using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace Suban.Organisation.Access;

/// <summary>The policies pages and endpoints name; the fallback is: signed in.</summary>
public static class Policies
{
    /// <summary>The applicant himself, in his own name.</summary>
    public const string Applicant = nameof(Applicant);

    /// <summary>The applicant, or whoever acts in his name by a proxy.</summary>
    public const string Applying = nameof(Applying);

    /// <summary>Anybody who is signed in, in his own name or in another's; the page looks how far that reaches.</summary>
    public const string InAnyName = nameof(InAnyName);

    /// <summary>Window clerks and issuers.</summary>
    public const string Window = nameof(Window);

    /// <summary>Everybody who calls visitors to a window: clerks, issuers, assistants.</summary>
    public const string Queue = nameof(Queue);

    /// <summary>Examiners and approvers.</summary>
    public const string Department = nameof(Department);

    /// <summary>Who takes part in the conversation of cases: windows and departments.</summary>
    public const string Talk = nameof(Talk);

    public const string Issuer = nameof(Issuer);

    /// <summary>Who speaks for an organ when another is to act for it: its approvers, and supervision.</summary>
    public const string Delegations = nameof(Delegations);

    public const string Supervisor = nameof(Supervisor);

    public const string Editor = nameof(Editor);

    /// <summary>Who writes notices, and who reads them before everybody does.</summary>
    public const string Notices = nameof(Notices);

    /// <summary>Who keeps the registers of the programme: supervision and the service bureau's editors.</summary>
    public const string Registers = nameof(Registers);

    /// <summary>Who keeps the lists of what themes save and where they differ, and who watches over them.</summary>
    public const string Ledgers = nameof(Ledgers);

    public const string Assistant = nameof(Assistant);

    /// <summary>Who keeps the team of assistants: assistants for their department, supervision for all of it.</summary>
    public const string Team = nameof(Team);

    /// <summary>Who reports on assisted handling, and who receives it: a department's people, assistants, supervision.</summary>
    public const string Reporting = nameof(Reporting);

    /// <summary>Who takes applications for assistance down for others: assistants, windows, the hotline.</summary>
    public const string AssistIntake = nameof(AssistIntake);

    public const string HotlineAgent = nameof(HotlineAgent);

    public const string SystemAdministrator = nameof(SystemAdministrator);

    public const string SecurityAdministrator = nameof(SecurityAdministrator);

    public const string AuditAdministrator = nameof(AuditAdministrator);

    /// <summary>Any of the three administrators.</summary>
    public const string Administrator = nameof(Administrator);

    public const string AnyStaff = nameof(AnyStaff);

    /// <summary>A department's own system, by its key; never a person's session.</summary>
    public const string ConnectedSystem = nameof(ConnectedSystem);

    internal static void Add(AuthorizationOptions options)
    {
        options.FallbackPolicy = options.DefaultPolicy = new AuthorizationPolicyBuilder()
            .RequireAuthenticatedUser().RequireAssertion(context => InOwnName(context.User)).Build();
        options.AddPolicy(Applicant, p => p.RequireRole(nameof(Role.Applicant)).RequireAssertion(context => InOwnName(context.User)));
        Require(options, Applying, Role.Applicant);
        options.AddPolicy(InAnyName, p => p.RequireAuthenticatedUser());
        Require(options, Window, Role.WindowClerk, Role.Issuer);
        Require(options, Queue, Role.WindowClerk, Role.Issuer, Role.Assistant);
        Require(options, Department, Role.Examiner, Role.Approver);
        Require(options, Talk, Role.WindowClerk, Role.Examiner, Role.Approver);
        Require(options, Issuer, Role.Issuer);
        Require(options, Delegations, Role.Approver, Role.Supervisor);
        Require(options, Supervisor, Role.Supervisor);
        Require(options, Editor, Role.Editor);
        Require(options, Notices, Role.Editor, Role.Supervisor);
        Require(options, Registers, Role.Editor, Role.Supervisor);
        Require(options, Ledgers, Role.Editor, Role.Supervisor);
        Require(options, Assistant, Role.Assistant);
        Require(options, Team, Role.Assistant, Role.Supervisor);
        Require(options, Reporting, Role.Assistant, Role.Examiner, Role.Approver, Role.Supervisor);
        Require(options, AssistIntake, Role.Assistant, Role.WindowClerk, Role.HotlineAgent);
        Require(options, HotlineAgent, Role.HotlineAgent);
        Require(options, SystemAdministrator, Role.SystemAdministrator);
        Require(options, SecurityAdministrator, Role.SecurityAdministrator);
        Require(options, AuditAdministrator, Role.AuditAdministrator);
        Require(options, Administrator, [.. Roles.Administrators]);
        options.AddPolicy(ConnectedSystem, p => p
            .AddAuthenticationSchemes(ConnectedSystem).RequireAuthenticatedUser().RequireAssertion(context => context.User.Reader() is { IsSystem: true }));
        Require(options, AnyStaff, [.. Enum.GetValues<Role>().Except([Role.Applicant])]);
    }

    private static bool InOwnName(ClaimsPrincipal user) => user.Reader()?.Acting is null;

    private static void Require(AuthorizationOptions options, string policy, params Role[] roles) =>
        options.AddPolicy(policy, p => p.RequireRole(roles.Select(r => r.ToString())));
}
