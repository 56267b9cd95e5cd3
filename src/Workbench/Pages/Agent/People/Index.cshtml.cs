using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Team;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Organisation.Settings;

namespace Suban.Workbench.Pages.Agent.People;

/// <summary>The roster with what is missing: departments and points without anybody, items nobody helps with.</summary>
[Authorize(Policies.Team)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class IndexModel(TeamQueries team, Regions regions, TimeProvider clock) : PageModel
{
    private const int MostNamed = 3;

    public IReadOnlyList<MemberView> Roster { get; private set; } = [];

    public IReadOnlyList<MemberView> Former { get; private set; } = [];

    public TeamCoverage Coverage { get; private set; } = null!;

    public RegionSettings Settings => regions.Settings(User.RequireReader().Region, RegionTime.DateOf(clock.GetUtcNow()));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var reader = User.RequireReader();
        Roster = await team.RosterAsync(reader, cancel);
        Former = await team.FormerAsync(reader, cancel);
        Coverage = await team.CoverageAsync(reader.Region, cancel);
    }

    public static string ItemsOf(MemberView member) => member.Items.Count switch
    {
        0 => member.Point is null ? "没有" : "服务点受理的事项",
        <= MostNamed => string.Join('、', member.Items.Select(i => i.Name)),
        _ => $"{string.Join('、', member.Items.Take(MostNamed).Select(i => i.Name))}等 {member.Items.Count} 项",
    };
}
