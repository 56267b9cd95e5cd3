using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Clocks;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Workbench.Dept;

namespace Suban.Workbench.Pages.Watch;

/// <summary>The register of what the region undertook by when (里程碑), the latest of the late first.</summary>
[Authorize(Policies.Supervisor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class MilestonesModel(Regions regions, Calendars calendars, TimeProvider clock) : PageModel
{
    public static IReadOnlyList<Light> Shown { get; } = [Light.Red, Light.Yellow, Light.Green];

    public IReadOnlyList<MilestoneStanding> All { get; private set; } = [];

    public IReadOnlyList<MilestoneStanding> Lines { get; private set; } = [];

    public Light? Chosen { get; private set; }

    public void OnGet(string? light)
    {
        var region = User.RequireReader().Region;
        var (calendar, today) = (calendars.For(region), RegionTime.DateOf(clock.GetUtcNow()));
        Chosen = Lights.Read(light);
        All = [.. regions.Milestones(region).Select(m => MilestoneStanding.Of(m, calendar, today)).OrderBy(Rank).ThenBy(l => l.Milestone.DueOn)];
        Lines = [.. All.Where(l => Chosen is null || l.Light == Chosen)];
    }

    public int Count(Light light) => All.Count(l => l.Light == light);

    private static int Rank(MilestoneStanding line) => line switch
    {
        { Milestone.DoneOn: not null } => 3,
        { Light: Light.Red } => 0,
        { Light: Light.Yellow } => 1,
        _ => 2,
    };
}
