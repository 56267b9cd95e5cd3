using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Organisation.Access;
using Suban.Supervision.Meetings;

namespace Suban.Workbench.Pages.Watch;

/// <summary>The meetings that looked at how the work stands, the latest first.</summary>
[Authorize(Policies.Registers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class MeetingsModel(MeetingQueries meetings) : PageModel
{
    public IReadOnlyList<MeetingView> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => All = await meetings.ListAsync(User.RequireReader(), cancel);
}
