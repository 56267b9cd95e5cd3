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
    }
}
