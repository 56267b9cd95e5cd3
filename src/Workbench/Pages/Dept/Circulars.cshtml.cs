using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Supervision.Circulars;

namespace Suban.Workbench.Pages.Dept;

/// <summary>The circulars sent to the department, to be read and signed for (签收).</summary>
[Authorize(Policies.Department)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CircularsModel(CircularQueries circulars, Writes writes) : PageModel
{
    [BindProperty]
    public string? Circular { get; set; }

    public IReadOnlyList<CircularView> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => All = await circulars.ReceivedAsync(User.RequireReader(), cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!Guid.TryParse(Circular, out var id))
        {
            return NotFound();
        }

        var reader = User.RequireReader();
        var process = HttpContext.Process(nameof(SignCircular));
        var outcome = await writes.RunAsync<SignCircular, CircularSigned>((op, c) => op.RunAsync(reader, id, process, c), process, cancel);
        if (outcome.TryGet(out _))
        {
            return LocalRedirect("/dept/circulars");
        }

        All = await circulars.ReceivedAsync(reader, cancel);
        return this.Refused(outcome.Refusal);
    }
}
