using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Certificates;
using Suban.Certificates.Papers;
using Suban.Certificates.Signing;
using Suban.Certificates.Wallet;

namespace Suban.Portal.Pages.Verify;

/// <summary>Checks the signature inside a PDF or JSON file (验签); the file is read and forgotten.</summary>
[AllowAnonymous]
[RequestSizeLimit(Limit + 64 * 1024)]
[RequestFormLimits(MultipartBodyLengthLimit = Limit + 64 * 1024)]
internal sealed class FileModel(SealRegistry seals, VerificationThrottle throttle) : PageModel
{
    private const int Limit = 10 * 1024 * 1024;

    public DocumentVerdict? Verdict { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancel)
    {
        if (file is null or { Length: 0 })
        {
            ModelState.AddModelError("file", "请选择要验签的 PDF 或 JSON 文件");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        if (file.Length > Limit || !throttle.Allow(PresentationCheck.AddressOf(HttpContext)))
        {
            ModelState.AddModelError("file", file.Length > Limit ? "文件超过 10 MB，请确认是不是本平台出具的文件。" : CertificateRefusals.TooManyTries.Message);
            Response.StatusCode = file.Length > Limit ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status429TooManyRequests;
            return Page();
        }

        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancel);
        var trusted = await seals.TrustedKeysAsync(cancel);
        Verdict = DocumentVerifier.Verify(bytes, trusted);
        return Page();
    }
}
