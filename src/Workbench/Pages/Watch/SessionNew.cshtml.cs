using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Supervision.Sessions;
using Suban.Workbench.Catalog;
using Suban.Workbench.Watch;

namespace Suban.Workbench.Pages.Watch;

/// <summary>Records a session.</summary>
[Authorize(Policies.Registers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SessionNewModel(DepartmentChoices departments, Writes writes) : PageModel
{
    [BindProperty]
    public DateParts HeldOn { get; set; } = new();

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public List<string> Departments { get; set; } = [];

    [BindProperty]
    public string? Themes { get; set; }

    [BindProperty]
    public string? Output { get; set; }

    public IReadOnlyList<Choice> DepartmentsHere => departments.Of(User.RequireReader().Region);

    public async Task<IActionResult> OnPostAsync(string? key, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        var form = new WorkSessionForm(
            HeldOn.Read(), TypedLines.Line(Place) ?? "", DepartmentChoices.ReadAll(Departments), Themes ?? "", Output ?? "");
        var process = HttpContext.Process(nameof(RecordWorkSession), key: key);
        var outcome = await writes.RunAsync<RecordWorkSession, WorkSessionRecorded>((op, c) => op.RunAsync(reader, form, process, c), process, form, cancel);
        return outcome.TryGet(out var recorded) ? LocalRedirect($"/watch/sessions/{recorded.SessionId}") : this.Refused(outcome.Refusal);
    }
}
