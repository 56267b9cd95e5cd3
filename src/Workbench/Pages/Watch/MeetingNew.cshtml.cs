using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Supervision.Meetings;
using Suban.Workbench.Catalog;
using Suban.Workbench.Watch;

namespace Suban.Workbench.Pages.Watch;

/// <summary>Records a meeting.</summary>
[Authorize(Policies.Registers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class MeetingNewModel(Writes writes) : PageModel
{
    [BindProperty]
    public string? Subject { get; set; }

    [BindProperty]
    public DateParts HeldOn { get; set; } = new();

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public string? Minutes { get; set; }

    public async Task<IActionResult> OnPostAsync(string? key, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        var form = new MeetingForm(TypedLines.Line(Subject) ?? "", HeldOn.Read(), TypedLines.Line(Place) ?? "", Minutes ?? "");
        var process = HttpContext.Process(nameof(RecordMeeting), key: key);
        var outcome = await writes.RunAsync<RecordMeeting, MeetingRecorded>((op, c) => op.RunAsync(reader, form, process, c), process, form, cancel);
        return outcome.TryGet(out var recorded) ? LocalRedirect($"/watch/meetings/{recorded.MeetingId}") : this.Refused(outcome.Refusal);
    }
}
