using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Certificates.Wallet;
using Suban.Organisation.Access;

namespace Suban.Portal.Pages.Wallet;

/// <summary>The reader's certificates as cards (我的证照).</summary>
[Authorize(Policies.Applicant)]
internal sealed class IndexModel(CertificateQueries certificates) : PageModel
{
    public IReadOnlyList<WalletCard> Cards { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (User.RequireReader().PartyId is { } party)
        {
            Cards = await certificates.WalletAsync(party, cancel);
        }
    }
}
