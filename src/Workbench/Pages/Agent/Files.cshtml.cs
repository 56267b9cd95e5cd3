using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Orders;
using Suban.Certificates.Files;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Agent;

/// <summary>The scan of a signed paper, for whoever works on its order.</summary>
[Authorize(Policies.Assistant)]
internal sealed class FilesModel(OrderQueries orders) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await orders.OpenScanAsync(User.RequireReader(), id, cancel) is { } file ? new StoredFileResult(file, inline: true) : NotFound();
}
