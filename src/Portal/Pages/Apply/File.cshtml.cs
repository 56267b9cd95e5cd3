using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Queries;
using Suban.Certificates.Files;
using Suban.Organisation.Access;

namespace Suban.Portal.Pages.Apply;

/// <summary>One uploaded file of the reader's own application.</summary>
internal sealed class FileModel(CaseFileQueries files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid file, CancellationToken cancel) =>
        await files.OpenAsync(User.RequireReader(), file, cancel) is { } opened ? new StoredFileResult(opened, inline: true) : NotFound();
}
