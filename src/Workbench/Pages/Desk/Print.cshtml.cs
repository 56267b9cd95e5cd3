using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Papers;
using Suban.Cases.Queries;
using Suban.Certificates.Papers;
using Suban.Organisation.Access;
using Suban.Workbench.Desk;

namespace Suban.Workbench.Pages.Desk;

/// <summary>Leads to the latest paper of a kind, which is made now if the clerk is faster than the message that ordered it.</summary>
[Authorize(Policies.Window)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PrintModel(DeskCaseQueries cases, PaperQueries papers, CasePapers making) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string kind, Guid id, CancellationToken cancel)
    {
        if (DeskPaper.Find(kind) is not { } wanted || await cases.OpenAsync(User.RequireReader(), id, cancel) is not { } found)
        {
            return NotFound();
        }

        var made = (await papers.OfCaseAsync(id, cancel)).Where(paper => paper.Title == wanted.Paper.Title).ToList();
        var subjects = wanted.Subjects(found.Tracking);
        if (made.Count >= subjects.Count)
        {
            return made.Count == 0 ? NotFound() : Redirect(Sheet(made[^1].PaperId));
        }

        var outcome = await making.MakeAsync(new PaperOrder(id, wanted.Order, subjects[^1]), cancel);
        return outcome.TryGet(out var paper) ? Redirect(Sheet(paper.PaperId)) : NotFound();
    }

    private static string Sheet(Guid paperId) => $"/papers/{paperId}?print=true";
}
