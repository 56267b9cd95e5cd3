using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Lists;
using Suban.Assistance.Team;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Watch;

/// <summary>What supervision has to see to in assisted handling: gaps in the team, filings that are late.</summary>
[Authorize(Policies.Supervisor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class AssistModel(TeamQueries team, KeyProjectBoard board) : PageModel
{
    public TeamCoverage Coverage { get; private set; } = null!;

    public IReadOnlyList<FilingView> Late { get; private set; } = [];

    public IReadOnlyList<KeyProjectStanding> Projects { get; private set; } = [];

    public bool IsQuiet => Late.Count == 0 && !Coverage.Gaps.Any() && Coverage.WithoutAssistant.Count == 0;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var reader = User.RequireReader();
        Coverage = await team.CoverageAsync(reader.Region, cancel);
        Projects = await board.ListAsync(reader, cancel);
        Late = [.. (await team.FilingsAsync(reader, cancel)).Where(f => f is { FiledOn: null, IsLate: true })];
    }
}
