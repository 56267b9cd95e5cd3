using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Editing;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Supervision.Problems;
using Suban.Workbench.Watch;

namespace Suban.Workbench.Pages.Watch;

/// <summary>One problem: who sees to it, what is done, and the draft of the theme where that has to change.</summary>
[Authorize(Policies.Registers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ProblemModel(
    ProblemQueries problems, ThemeQueries themes, ThemeNames names, DepartmentChoices departments, Writes writes) : PageModel
{
    public ProblemView Problem { get; private set; } = null!;

    /// <summary>Where somebody is changing the theme.</summary>
    public ThemeDraftView? Draft { get; private set; }

    [BindProperty]
    public int SeenRevision { get; set; }

    [BindProperty]
    public string? Measure { get; set; }

    [BindProperty]
    public string? AuthorityId { get; set; }

    public bool IsEditor => User.RequireReader().Has(Role.Editor);

    public string ThemeName => names.Of(User.RequireReader().Region, Problem.Theme!.Value);

    public IReadOnlyList<Choice> DepartmentsHere => departments.Of(User.RequireReader().Region);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostHandleAsync(Guid id, CancellationToken cancel) => this.ActAsync(() => FindAsync(id, cancel), async _ =>
    {
        if (DepartmentChoices.Read(AuthorityId, nameof(AuthorityId), out var authority) is { } fault)
        {
            return fault;
        }

        var process = HttpContext.Process(nameof(HandleProblem));
        return (await writes.RunAsync<HandleProblem, ProblemHandled>(
            (op, c) => op.RunAsync(id, SeenRevision, authority, Measure ?? "", process, c), process, cancel)).Refusal;
    });

    public Task<IActionResult> OnPostCloseAsync(Guid id, CancellationToken cancel) => this.ActAsync(() => FindAsync(id, cancel), async reader =>
    {
        var process = HttpContext.Process(nameof(CloseProblem));
        return (await writes.RunAsync<CloseProblem, ProblemClosed>(
            (op, c) => op.RunAsync(reader, id, SeenRevision, Measure ?? "", process, c), process, cancel)).Refusal;
    });

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        if (await problems.FindAsync(reader, id, cancel) is not { } found)
        {
            return false;
        }

        Problem = found;
        Draft = found.Theme is { } theme ? await themes.DraftAsync(reader, theme, cancel) : null;
        return true;
    }
}
