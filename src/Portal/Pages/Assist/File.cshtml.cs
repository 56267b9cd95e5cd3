using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Orders;
using Suban.Certificates.Files;
using Suban.Organisation.Access;

namespace Suban.Portal.Pages.Assist;

/// <summary>The scan of a paper the applicant signed.</summary>
[Authorize(Policies.Applicant)]
internal sealed class FileModel(OrderQueries orders) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await orders.OpenScanAsync(User.RequireReader(), id, cancel) is { } file ? new StoredFileResult(file, inline: true) : NotFound();
}
