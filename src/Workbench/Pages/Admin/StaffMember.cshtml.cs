using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Components.Fields;
using Suban.Components.Listing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;

namespace Suban.Workbench.Pages.Admin;

/// <summary>One member of staff: roles for the security administrator, the account for the system one, the record for all three.</summary>
[Authorize(Policies.Administrator)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class StaffMemberModel(
    AccountQueries accounts, AccountRecord record, Authorities authorities, Halls halls, Writes writes) : PageModel
{
    public StaffDetails Staff { get; private set; } = null!;

    public IReadOnlyList<Choice> Grantable { get; private set; } = [];

    public IEnumerable<Choice> AuthorityChoices => StaffOffices.Authorities(authorities, Staff.Region);

    public IEnumerable<Choice> WindowChoices => StaffOffices.Windows(halls, Staff.Region);

    public IReadOnlyList<IReadOnlyList<object?>> History { get; private set; } = [];

    public IReadOnlyList<SummaryRow> Rows =>
    [
        new("账号", Staff.SignInName),
        new("部门", Staff.AuthorityId is { } authority ? authorities.Find(authority)?.Name : "无"),
        new("窗口", Staff.WindowId is { } window ? halls.FindWindow(window)?.Name : "无"),
        new("角色", Staff.Roles.Count == 0 ? "尚未授权" : string.Join("、", Staff.Roles.Select(r => r.Label()))),
        new("状态", Staff.Disabled ? "已停用" : Staff.Locked ? "连续输错密码，暂时锁定" : "正常"),
    ];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostGrantAsync(Guid id, string? role, CancellationToken cancel) => Enum.TryParse<Role>(role, out var chosen) && Enum.IsDefined(chosen)
        ? ActAsync<GrantRole, RoleGranted>(id, (op, process, c) => op.RunAsync(id, chosen, process, c), cancel)
        : ActAsync<GrantRole, RoleGranted>(id, (_, _, _) => Task.FromResult<Outcome<RoleGranted>>(RoleMissing), cancel);

    public Task<IActionResult> OnPostRevokeAsync(Guid id, string? role, CancellationToken cancel) => Enum.TryParse<Role>(role, out var chosen)
        ? ActAsync<RevokeRole, RoleRevoked>(id, (op, process, c) => op.RunAsync(id, chosen, process, c), cancel)
        : Task.FromResult<IActionResult>(BadRequest());

    public Task<IActionResult> OnPostDisableAsync(Guid id, CancellationToken cancel) => AsSystemAsync(() =>
        ActAsync<DisableAccount, AccountDisabled>(id, (op, process, c) => op.RunAsync(id, process, c), cancel));

    public Task<IActionResult> OnPostEnableAsync(Guid id, CancellationToken cancel) => AsSystemAsync(() =>
        ActAsync<EnableAccount, AccountEnabled>(id, (op, process, c) => op.RunAsync(id, process, c), cancel));

    public Task<IActionResult> OnPostMoveAsync(Guid id, string? authorityId, string? windowId, CancellationToken cancel) => AsSystemAsync(() =>
        ActAsync<MoveStaff, StaffMoved>(
            id, (op, process, c) => op.RunAsync(id, StaffOffices.Chosen(authorityId), StaffOffices.Chosen(windowId), process, c), cancel));

    public Task<IActionResult> OnPostCodeAsync(Guid id, CancellationToken cancel) => AsSystemAsync(() =>
        ActAsync<IssueSetUpCode, SetUpCodeIssued>(id, (op, process, c) => op.RunAsync(id, process, c), cancel));

    private static Refusal RoleMissing => new("account.role_missing", "请选择要授予的角色")
    {
        Kind = RefusalKind.Invalid,
        Faults = [new FieldFault("role", "请选择要授予的角色")],
    };

    private Task<IActionResult> AsSystemAsync(Func<Task<IActionResult>> act) =>
        User.RequireReader().Has(Role.SystemAdministrator) ? act() : Task.FromResult<IActionResult>(Forbid());

    private async Task<IActionResult> ActAsync<TOperation, TEvent>(
        Guid id, Func<TOperation, ProcessContext, CancellationToken, Task<Outcome<TEvent>>> act, CancellationToken cancel)
        where TOperation : notnull
        where TEvent : notnull
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        var process = HttpContext.Process(typeof(TOperation).Name);
        var outcome = await writes.RunAsync<TOperation, TEvent>((op, c) => act(op, process, c), process, cancel);
        return outcome.TryGet(out _) ? LocalRedirect($"/admin/staff/{id}") : this.Refused(outcome.Refusal);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        if (await accounts.StaffMemberAsync(id, cancel) is not { } staff || staff.Region != reader.Region)
        {
            return false;
        }

        Staff = staff;
        History = [.. (await record.ReadAsync(id, cancel)).Select(r => new object?[] { r.At, r.What, r.By })];
        var mayGrant = reader.Has(Role.SecurityAdministrator) ? Enum.GetValues<Role>().Except([Role.Applicant])
            : reader.Has(Role.SystemAdministrator) && !await accounts.AnyAsync(Role.SecurityAdministrator, cancel) ? [Role.SecurityAdministrator]
            : Enumerable.Empty<Role>();
        Grantable = [.. mayGrant.Except(staff.Roles).Select(r => new Choice(r.ToString(), r.Label()))];
        return true;
    }
}
