using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Queries;
using Suban.Certificates.Files;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Dept;

/// <summary>One photograph of a site visit, for the department whose step it belongs to.</summary>
[Authorize(Policies.Department)]
internal sealed class PhotosModel(ProceedingQueries proceedings) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await proceedings.OpenPhotoAsync(User.RequireReader(), id, cancel) is { } file ? new StoredFileResult(file, inline: true) : NotFound();
}
