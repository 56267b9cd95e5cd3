using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Kernel;
using Suban.Kernel.Outbox;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;

namespace Suban.Workbench.Pages.Admin;

/// <summary>What waits for an administrator.</summary>
[Authorize(Policies.Administrator)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(
    AccountQueries accounts, OutboxQueries outbox, Regions regions, Calendars calendars, TimeProvider time) : PageModel
{
    public Reader Who { get; private set; } = null!;

    public bool NeedsSecurityAdministrator { get; private set; }

    public int? LastYear { get; private set; }

    public int Unconfirmed { get; private set; }

    public OutboxBacklog Backlog { get; private set; } = new(0, 0, 0, null);

    /// <summary>What has to stand before the first case, in its order.</summary>
    public IReadOnlyList<SetUpStep> Steps { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Who = User.RequireReader();
        if (!Who.Has(Role.SystemAdministrator))
        {
            return;
        }

        NeedsSecurityAdministrator = !await accounts.AnyAsync(Role.SecurityAdministrator, cancel);
        LastYear = calendars.For(Who.Region).LastPublishedYear;
        Unconfirmed = regions.Settings(Who.Region, RegionTime.DateOf(time.GetUtcNow())).All.Count(e => e.NeedsLocalConfirmation);
        Backlog = await outbox.BacklogAsync(cancel);
        Steps = await StepsAsync(cancel);
    }

    private async Task<IReadOnlyList<SetUpStep>> StepsAsync(CancellationToken cancel) =>
    [
        new("安全管理员，由另一个人担任", "/admin/staff/new", !NeedsSecurityAdministrator),
        new("审计管理员，由第三个人担任", "/admin/staff", await accounts.AnyAsync(Role.AuditAdministrator, cancel)),
        new("本地的热线、办公时间和其他参数", "/admin/settings", Unconfirmed == 0),
        new("窗口人员", "/admin/staff", await accounts.AnyAsync(Role.WindowClerk, cancel)),
        new("各部门的审查人员和审批人员", "/admin/staff", await accounts.AnyAsync(Role.Examiner, cancel) && await accounts.AnyAsync(Role.Approver, cancel)),
        new("出件人员", "/admin/staff", await accounts.AnyAsync(Role.Issuer, cancel)),
        new("明年的放假通知（国务院一般在 11 月发布）", "/admin/calendar", LastYear > RegionTime.DateOf(time.GetUtcNow()).Year),
    ];
}

/// <summary>One step of the first set-up (初始设置).</summary>
public sealed record SetUpStep(string Words, string Href, bool Done);
