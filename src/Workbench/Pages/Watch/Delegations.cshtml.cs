using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Delegations;
using Suban.Components.Status;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Watch;

/// <summary>The delegations (交互授权) of the reader's organ, or of the regions he supervises: given and received.</summary>
[Authorize(Policies.Delegations)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class DelegationsModel(DelegationQueries delegations, TimeProvider clock) : PageModel
{
    public IReadOnlyList<DelegationView> All { get; private set; } = [];

    public DateOnly Today => RegionTime.DateOf(clock.GetUtcNow());

    public async Task OnGetAsync(CancellationToken cancel) => All = await delegations.ListAsync(User.RequireReader(), cancel);

    public Tone ToneOf(DelegationView one) => one.InForce(Today) ? Tone.Good : one.MayAnswer ? Tone.Caution : Tone.Quiet;
}
