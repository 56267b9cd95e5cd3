using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Team;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Organisation.Settings;

namespace Suban.Workbench.Pages.Agent.People;

/// <summary>Changes of the team and whether they were filed.</summary>
[Authorize(Policies.Team)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class FilingsModel(TeamQueries team, Regions regions, TimeProvider clock) : PageModel
{
    public IReadOnlyList<FilingView> Filings { get; private set; } = [];

    public string To => Settings.Text("assist-filing-to");

    public int Days => Settings.AssistFilingDays;

    public bool Confirmed => !Settings.NeedsLocalConfirmation("assist-filing-days");

    private RegionSettings Settings => regions.Settings(User.RequireReader().Region, RegionTime.DateOf(clock.GetUtcNow()));

    public async Task OnGetAsync(CancellationToken cancel) => Filings = await team.FilingsAsync(User.RequireReader(), cancel);
}
