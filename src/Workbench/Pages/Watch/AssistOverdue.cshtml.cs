using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Consultations;
using Suban.Assistance.Cooperations;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Watch;

/// <summary>What others owe to orders for assistance and have not given in time.</summary>
[Authorize(Policies.Supervisor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class AssistOverdueModel(CooperationQueries cooperations, ConsultationQueries consultations) : PageModel
{
    public IReadOnlyList<CooperationLine> Cooperations { get; private set; } = [];

    public IReadOnlyList<AskView> Asks { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) =>
        (Cooperations, Asks) = (await cooperations.LateAsync(User.RequireReader(), cancel), await consultations.LateAsync(User.RequireReader(), cancel));
}
