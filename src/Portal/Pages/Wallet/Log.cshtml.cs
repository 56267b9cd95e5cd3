using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Certificates.Wallet;
using Suban.Organisation.Access;

namespace Suban.Portal.Pages.Wallet;

/// <summary>Who looked at the reader's certificates (谁看过).</summary>
[Authorize(Policies.Applicant)]
internal sealed class LogModel(CertificateQueries certificates) : PageModel
{
    public IReadOnlyList<LookRow> Looks { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (User.RequireReader().PartyId is { } party)
        {
            Looks = await certificates.LooksAsync(party, cancel);
        }
    }
}
