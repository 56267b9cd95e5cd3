using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Certificates.Files;
using Suban.Organisation.Access;
using Suban.Supervision;

namespace Suban.Workbench.Pages.Watch;

/// <summary>One file that was put into a register.</summary>
[Authorize(Policies.Registers)]
internal sealed class FilesModel(RegisterFileQueries files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await files.OpenAsync(User.RequireReader(), id, cancel) is { } file ? new StoredFileResult(file, inline: true) : NotFound();
}
