using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Queries;
using Suban.Certificates.Files;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Desk;

/// <summary>One uploaded file: pictures are shown, everything else is handed over as a download.</summary>
[Authorize(Policies.Window)]
internal sealed class FilesModel(CaseFileQueries files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await files.OpenAsync(User.RequireReader(), id, cancel) is { } file ? new StoredFileResult(file, inline: true) : NotFound();
}
