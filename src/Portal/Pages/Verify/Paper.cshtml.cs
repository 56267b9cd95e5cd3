using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Certificates;
using Suban.Certificates.Papers;
using Suban.Certificates.Wallet;
using Suban.Kernel;

namespace Suban.Portal.Pages.Verify;

/// <summary>Checks a printed paper by its number and the check words beside the QR code.</summary>
[AllowAnonymous]
internal sealed class PaperModel(PaperVerification papers, VerificationThrottle throttle) : PageModel
{
    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? CheckWords { get; set; }

    public VerifiedPaper? Paper { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(Number))
        {
            ModelState.AddModelError(nameof(Number), "请填写纸上的文号或证照编号");
        }

        if (string.IsNullOrEmpty(CheckWords))
        {
            ModelState.AddModelError(nameof(CheckWords), "请填写二维码旁边的 8 位验证码");
        }

        if (!ModelState.IsValid)
        {
            return Refuse(StatusCodes.Status422UnprocessableEntity);
        }

        if (!throttle.Allow(PresentationCheck.AddressOf(HttpContext)))
        {
            return Refuse(StatusCodes.Status429TooManyRequests, CertificateRefusals.TooManyTries);
        }

        Paper = await papers.ByNumberAsync(Number!.Trim(' ', '\u3000'), CheckWords!, cancel);
        return Paper is null ? Refuse(StatusCodes.Status404NotFound, CertificateRefusals.PaperNotKnown) : Page();
    }

    private PageResult Refuse(int status, Refusal? refusal = null)
    {
        if (refusal is not null)
        {
            ModelState.AddModelError(nameof(Number), refusal.Message);
        }

        Response.StatusCode = status;
        return Page();
    }
}
