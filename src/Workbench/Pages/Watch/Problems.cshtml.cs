using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Organisation.Access;
using Suban.Supervision.Problems;
using Suban.Workbench.Watch;

namespace Suban.Workbench.Pages.Watch;

/// <summary>The problem register, what is open first.</summary>
[Authorize(Policies.Registers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ProblemsModel(ProblemQueries problems, ThemeNames names) : PageModel
{
    private const int MostShown = 60;

    public bool Closed { get; private set; }

    public IReadOnlyList<ProblemView> All { get; private set; } = [];

    public IReadOnlyList<ProblemView> Rows => [.. All.Where(p => p.ClosedOn is not null == Closed)];

    public async Task OnGetAsync(string? closed, CancellationToken cancel)
    {
        Closed = closed == "true";
        All = await problems.ListAsync(User.RequireReader(), cancel);
    }

    public string NameOf(int theme) => names.Of(User.RequireReader().Region, theme);

    public static string Short(string text) => text.Length <= MostShown ? text : string.Concat(text.AsSpan(0, MostShown), "…");
}
