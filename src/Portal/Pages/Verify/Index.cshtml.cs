using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Certificates.Wallet;

namespace Suban.Portal.Pages.Verify;

/// <summary>Checks a shown certificate by the twelve digits read aloud (核验), without sign-in.</summary>
[AllowAnonymous]
internal sealed class IndexModel(PresentationCheck check) : PageModel
{
    [BindProperty]
    public string? Digits { get; set; }

    public VerifiedPresentation? Seen { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(Digits))
        {
            ModelState.AddModelError(nameof(Digits), "请填写对方报的 12 位数字");
            Response.StatusCode = 422;
            return Page();
        }

        var outcome = await check.RunAsync(HttpContext, Digits, cancel);
        if (outcome.TryGet(out var seen))
        {
            Seen = seen;
            return Page();
        }

        ModelState.AddModelError(nameof(Digits), outcome.Refusal!.Message);
        Response.StatusCode = PresentationCheck.StatusOf(outcome.Refusal);
        return Page();
    }
}
