using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Organisation.Access;
using Suban.Supervision.Plans;

namespace Suban.Workbench.Pages.Watch;

/// <summary>The region's plans, and at a city which of its banners filed theirs.</summary>
[Authorize(Policies.Registers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PlansModel(PlanQueries plans) : PageModel
{
    public IReadOnlyList<PlanView> Own { get; private set; } = [];

    public IReadOnlyList<FiledPlan> Below { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var reader = User.RequireReader();
        Own = await plans.ListAsync(reader, cancel);
        Below = await plans.BelowAsync(reader, cancel);
    }
}
