using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Queries;
using Suban.Certificates;
using Suban.Organisation.Access;

namespace Suban.Portal.Pages.Cases;

/// <summary>The receipt of a submission (回执) as one sheet to print; the sealed paper is among the case's papers.</summary>
[Authorize(Policies.Applying)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ReceiptModel(CaseQueries cases, CertificatesSettings settings) : PageModel
{
    public TrackingView Case { get; private set; } = null!;

    public string TrackAddress => settings.PublicOrigin + "/track";

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel)
    {
        if (await cases.TrackAsync(User.RequireReader(), number, cancel) is not { } view)
        {
            return NotFound();
        }

        Case = view;
        return Page();
    }
}
