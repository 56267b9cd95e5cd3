using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Drafts;
using Suban.Cases.Queries;
using Suban.Organisation.Access;

namespace Suban.Portal.Apply;

/// <summary>Finds the reader's draft for a page; one that was submitted meanwhile leads to its confirmation.</summary>
internal sealed class DraftAccess(DraftQueries drafts, CaseQueries cases)
{
    public Task<DraftView?> OpenAsync(PageModel page, Guid draftId, CancellationToken cancel) =>
        drafts.OpenAsync(page.User.RequireReader(), draftId, cancel);

    public async Task<IActionResult> GoneAsync(PageModel page, Guid draftId, CancellationToken cancel) =>
        await cases.SubmissionAsync(page.User.RequireReader(), draftId, cancel) is null
            ? page.NotFound()
            : page.LocalRedirect($"/apply/{draftId}/done");
}
