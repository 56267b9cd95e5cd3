using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Queries;
using Suban.Certificates.Files;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Dept;

/// <summary>One file of a material this department receives: shown in the viewer, or taken away.</summary>
[Authorize(Policies.Department)]
internal sealed class FilesModel(CaseFileQueries files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, bool download, CancellationToken cancel) =>
        await files.OpenAsync(User.RequireReader(), id, cancel) is { } file ? new StoredFileResult(file, inline: !download) : NotFound();
}
