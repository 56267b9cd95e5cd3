using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Parties;
using Suban.Parties.Files;

namespace Suban.Portal.Pages.Me;

/// <summary>Asks for a correction of one thing on file.</summary>
[Authorize(Policies.Applicant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class CorrectModel(Writes writes, ElementWords words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Element { get; set; }

    [BindProperty]
    public string? Claim { get; set; }

    public string Label => words.Label(Element ?? "");

    public bool NeedsPapers => PartyQueries.IdentityElements.Contains(Element);

    public IActionResult OnGet() => Element is null || Label == Element ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var reader = User.RequireReader();
        var process = HttpContext.Process(nameof(RequestCorrection));
        var outcome = await writes.RunAsync<RequestCorrection, CorrectionRequested>(
            (op, c) => op.RunAsync(reader.PartyId ?? Guid.Empty, Element ?? "", Claim ?? "", process, c), process, cancel);
        return outcome.TryGet(out _) ? LocalRedirect("/me/profile?done=1") : this.Refused(outcome.Refusal);
    }
}
