using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Organisation.Access;
using Suban.Supervision.Meetings;
using Suban.Supervision.Tasks;

namespace Suban.Workbench.Pages.Watch;

/// <summary>One meeting with what it decided.</summary>
[Authorize(Policies.Registers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class MeetingModel(MeetingQueries meetings, TaskQueries tasks) : PageModel
{
    public MeetingView Meeting { get; private set; } = null!;

    public IReadOnlyList<RegisterTaskView> Tasks { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        if (await meetings.FindAsync(reader, id, cancel) is not { } found)
        {
            return NotFound();
        }

        Meeting = found;
        Tasks = await tasks.OfSourceAsync(reader, id, cancel);
        return Page();
    }
}
