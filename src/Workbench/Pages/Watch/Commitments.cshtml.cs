using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Commitments;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Workbench.Dept;
using Lamp = Suban.Components.Status.Lamp;

namespace Suban.Workbench.Pages.Watch;

/// <summary>Which commitments of the region are still to be checked (承诺核查), by which department and until when.</summary>
[Authorize(Policies.Supervisor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CommitmentsModel(FollowUpQueries followUps, Calendars calendars, TimeProvider clock) : PageModel
{
    public bool Closed { get; private set; }

    public IReadOnlyList<FollowUpView> Rows { get; private set; } = [];

    public async Task OnGetAsync(bool closed, CancellationToken cancel)
    {
        Closed = closed;
        Rows = await followUps.OfRegionAsync(User.RequireReader(), open: !closed, cancel);
    }

    public Lamp? LampOf(FollowUpView row) => FollowUpSaid.LampOf(row, calendars.For(User.RequireReader().Region), clock.GetUtcNow());
}
