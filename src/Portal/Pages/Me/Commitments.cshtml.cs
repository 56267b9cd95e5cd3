using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Commitments;
using Suban.Organisation.Access;

namespace Suban.Portal.Pages.Me;

/// <summary>What the applicant promised (告知承诺), when it is checked, and what came of it.</summary>
[Authorize(Policies.Applicant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CommitmentsModel(FollowUpQueries followUps) : PageModel
{
    public IReadOnlyList<FollowUpView> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Rows = await followUps.MineAsync(User.RequireReader(), cancel);
}
