using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Queries;
using Suban.Certificates.Papers;
using Suban.Organisation.Access;
using Suban.Workbench.Desk;

namespace Suban.Workbench.Pages.Desk;

/// <summary>Leads to the latest paper of a kind. Papers are made right after the commit, so the clerk waits a moment rather than looks for it.</summary>
[Authorize(Policies.Window)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PrintModel(DeskCaseQueries cases, PaperQueries papers) : PageModel
{
    private const int Looks = 12;

    private static readonly TimeSpan _between = TimeSpan.FromMilliseconds(250);

    public Guid CaseId { get; private set; }

    public async Task<IActionResult> OnGetAsync(string kind, Guid id, CancellationToken cancel)
    {
        if (DeskPaper.Find(kind) is not { } wanted || await cases.OpenAsync(User.RequireReader(), id, cancel) is null)
        {
            return NotFound();
        }

        CaseId = id;
        for (var look = 1; look <= Looks; look++)
        {
            if ((await papers.OfCaseAsync(id, cancel)).LastOrDefault(paper => paper.Title == wanted.Paper.Title) is { } paper)
            {
                return Redirect($"/papers/{paper.PaperId}");
            }

            await Task.Delay(_between, cancel);
        }

        return Page();
    }
}
