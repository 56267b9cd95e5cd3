using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Certificates;
using Suban.Certificates.Papers;
using Suban.Certificates.Wallet;
using Suban.Kernel;

namespace Suban.Portal.Pages.Verify;

/// <summary>Where a QR code leads: a printed paper shows at once; a shown certificate waits for a click, because it can be seen only once.</summary>
[AllowAnonymous]
internal sealed class CodeModel(PaperVerification papers, PresentationCheck check, VerificationThrottle throttle) : PageModel
{
    public VerifiedPaper? Paper { get; private set; }

    public VerifiedPresentation? Seen { get; private set; }

    public Refusal? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        if (!throttle.Allow(PresentationCheck.AddressOf(HttpContext)))
        {
            return Refuse(CertificateRefusals.TooManyTries, StatusCodes.Status429TooManyRequests);
        }

        Paper = await papers.ByCodeAsync(code, cancel);
        if (Paper is not null)
        {
            Response.Headers.CacheControl = "no-store"; // a paper may be revoked the next minute
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken cancel)
    {
        var outcome = await check.RunAsync(HttpContext, code, cancel);
        if (!outcome.TryGet(out var seen))
        {
            return Refuse(outcome.Refusal!, PresentationCheck.StatusOf(outcome.Refusal!));
        }

        Seen = seen;
        return Page();
    }

    private PageResult Refuse(Refusal refusal, int status)
    {
        Refusal = refusal;
        Response.StatusCode = status;
        return Page();
    }
}
