using Microsoft.AspNetCore.Http;
using Suban.Certificates;
using Suban.Certificates.Wallet;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Portal.Pages.Verify;

/// <summary>Uses a presentation code for whoever asks, slowly enough that nobody can guess one.</summary>
internal sealed class PresentationCheck(Writes writes, VerificationThrottle throttle)
{
    private const string Stranger = "未登录的核验人";

    public async Task<Outcome<VerifiedPresentation>> RunAsync(HttpContext http, string typed, CancellationToken cancel)
    {
        if (!throttle.Allow(AddressOf(http)))
        {
            return CertificateRefusals.TooManyTries;
        }

        var process = http.Process(nameof(VerifyPresentation));
        var by = http.User.Reader() is { IsStaff: true } staff ? $"工作人员 {staff.Name}" : Stranger;
        return await writes.RunAsync<VerifyPresentation, VerifiedPresentation>((op, c) => op.RunAsync(typed, by, process, c), process, cancel);
    }

    public static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "local";

    public static int StatusOf(Refusal refusal) =>
        refusal.Code == CertificateRefusals.TooManyTries.Code ? StatusCodes.Status429TooManyRequests : StatusCodes.Status404NotFound;
}
