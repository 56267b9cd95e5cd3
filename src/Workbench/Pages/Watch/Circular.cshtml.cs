using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Supervision.Circulars;
using Suban.Workbench.Catalog;
using Suban.Workbench.Watch;

namespace Suban.Workbench.Pages.Watch;

/// <summary>One circular: written, sent out, signed for.</summary>
[Authorize(Policies.Registers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CircularModel(CircularQueries circulars, DepartmentChoices departments, Writes writes) : PageModel
{
    public CircularView Circular { get; private set; } = null!;

    [BindProperty]
    public int SeenRevision { get; set; }

    [BindProperty]
    public string? Heading { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public List<string> Departments { get; set; } = [];

    public IReadOnlyList<Choice> DepartmentsHere => departments.Of(User.RequireReader().Region);

    /// <summary>Everybody, until somebody chose.</summary>
    public IReadOnlyCollection<string> Ticked => Request.Query["handler"] == "Send" ? Departments : [.. DepartmentsHere.Select(c => c.Value)];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) => this.ActAsync(() => FindAsync(id, cancel), async reader =>
    {
        var form = new CircularForm(TypedLines.Line(Heading) ?? "", TypedLines.Line(Number) ?? "", Text ?? "");
        var process = HttpContext.Process(nameof(WriteCircular));
        return (await writes.RunAsync<WriteCircular, CircularWritten>(
            (op, c) => op.RunAsync(reader, id, SeenRevision, form, process, c), process, cancel)).Refusal;
    });

    public Task<IActionResult> OnPostSendAsync(Guid id, CancellationToken cancel) => this.ActAsync(() => FindAsync(id, cancel), async reader =>
    {
        var chosen = DepartmentChoices.ReadAll(Departments);
        var process = HttpContext.Process(nameof(SendCircular));
        return (await writes.RunAsync<SendCircular, CircularSent>(
            (op, c) => op.RunAsync(reader, id, SeenRevision, chosen, process, c), process, cancel)).Refusal;
    });

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await circulars.FindAsync(User.RequireReader(), id, cancel) is not { } found)
        {
            return false;
        }

        Circular = found;
        return true;
    }
}
