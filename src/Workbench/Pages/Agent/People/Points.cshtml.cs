using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Team;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Agent.People;

/// <summary>The network of service points and who is there.</summary>
[Authorize(Policies.Team)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PointsModel(ServicePointQueries points, TeamQueries team) : PageModel
{
    private IReadOnlyList<CoverageLine> _lines = [];

    public IReadOnlyList<ServicePointView> Points { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var region = User.RequireReader().Region;
        Points = await points.ListAsync(region, cancel);
        _lines = (await team.CoverageAsync(region, cancel)).Points;
    }

    public CoverageLine? LineOf(ServicePointView point) => _lines.FirstOrDefault(l => l.Id == point.PointId);
}
