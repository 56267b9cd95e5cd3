using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Commitments;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Workbench.Dept;
using Lamp = Suban.Components.Status.Lamp;

namespace Suban.Workbench.Pages.Dept;

/// <summary>Commitments the department has to check (承诺核查), the most urgent first, and those it is through with.</summary>
[Authorize(Policies.Department)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CommitmentsModel(FollowUpQueries followUps, Calendars calendars, TimeProvider clock) : PageModel
{
    public bool Closed { get; private set; }

    public IReadOnlyList<FollowUpView> Rows { get; private set; } = [];

    public async Task OnGetAsync(bool closed, CancellationToken cancel)
    {
        Closed = closed;
        Rows = await followUps.OfDepartmentAsync(User.RequireReader(), open: !closed, cancel);
    }

    public Lamp? LampOf(FollowUpView row) => FollowUpSaid.LampOf(row, calendars.For(User.RequireReader().Region), clock.GetUtcNow());
}
