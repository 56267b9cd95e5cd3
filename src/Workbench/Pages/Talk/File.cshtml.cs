using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Talks;
using Suban.Certificates.Files;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Talk;

/// <summary>What was attached in the conversation of a case, for those taking part.</summary>
[Authorize(Policies.Talk)]
internal sealed class FileModel(TalkQueries talks) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await talks.OpenFileAsync(User.RequireReader(), id, cancel) is { } file ? new StoredFileResult(file, inline: true) : NotFound();
}
