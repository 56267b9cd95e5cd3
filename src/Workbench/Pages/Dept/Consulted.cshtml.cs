using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Consultations;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Dept;

/// <summary>What orders for assistance want of the reader's department.</summary>
[Authorize(Policies.Reporting)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ConsultedModel(ConsultationQueries consultations) : PageModel
{
    public IReadOnlyList<AskView> Asks { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Asks = await consultations.MineAsync(User.RequireReader(), cancel);
}
