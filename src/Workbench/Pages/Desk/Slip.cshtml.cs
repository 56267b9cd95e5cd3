using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases;
using Suban.Cases.Queries;
using Suban.Certificates;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Desk;

/// <summary>The receipt on an 80 mm slip, printed at once from the record.</summary>
[Authorize(Policies.Window)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SlipModel(DeskCaseQueries cases, CertificatesSettings settings) : PageModel
{
    public DeskCaseView Case { get; private set; } = null!;

    /// <summary>What the applicant gave; what nobody had to bring is only counted.</summary>
    public IEnumerable<MaterialView> HandedIn => Case.Materials.Where(material => material.Verdict is not MaterialVerdict.Exempt);

    public int Spared => Case.Materials.Count - HandedIn.Count();

    /// <summary>Public tracking with the number filled in; the telephone ending is still asked for.</summary>
    public string TrackAddress => $"{settings.PublicOrigin}/track?number={Case.Tracking.Number}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await cases.OpenAsync(User.RequireReader(), id, cancel) is not { } found)
        {
            return NotFound();
        }

        Case = found;
        return Page();
    }
}
