using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Supervision.Circulars;
using Suban.Workbench.Catalog;

namespace Suban.Workbench.Pages.Watch;

/// <summary>Begins a circular.</summary>
[Authorize(Policies.Registers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CircularNewModel(Writes writes) : PageModel
{
    [BindProperty]
    public string? Heading { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public async Task<IActionResult> OnPostAsync(string? key, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        var form = new CircularForm(TypedLines.Line(Heading) ?? "", TypedLines.Line(Number) ?? "", Text ?? "");
        var process = HttpContext.Process(nameof(WriteCircular), key: key);
        var outcome = await writes.RunAsync<WriteCircular, CircularWritten>((op, c) => op.RunAsync(reader, null, 0, form, process, c), process, form, cancel);
        return outcome.TryGet(out var written) ? LocalRedirect($"/watch/circulars/{written.CircularId}") : this.Refused(outcome.Refusal);
    }
}
