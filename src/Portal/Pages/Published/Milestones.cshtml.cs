using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Clocks;
using Suban.Components.Status;
using Suban.Organisation;
using Suban.Supervision.Tasks;

namespace Suban.Portal.Pages.Published;

/// <summary>What a region undertook by when, and how it stands today (里程碑).</summary>
/// <remarks>Not kept like other published pages: what is recorded in the register shows at once, and reading it is one small query.</remarks>
[AllowAnonymous]
internal sealed class MilestonesModel(TaskQueries tasks) : PageModel
{
    public IReadOnlyList<IGrouping<string, RegisterTaskView>> Programmes { get; private set; } = [];

    public async Task OnGetAsync(string region, CancellationToken cancel) =>
        Programmes = [.. (await tasks.PublishedAsync(region, cancel)).GroupBy(t => t.Milestone.Programme)];

    public static string WordsOf(MilestoneStanding line) =>
        line is { Milestone.DoneOn: null, Light: Light.Red } ? "时限已到，完成情况没有登记" : line.Words;

    /// <summary>To everybody a missing report is a missing report, no red card.</summary>
    public static Tone ToneOf(MilestoneStanding line) => line switch
    {
        { Milestone.DoneOn: not null, Light: Light.Green } => Tone.Good,
        { Milestone.DoneOn: not null } => Tone.Caution,
        { Light: Light.Yellow } => Tone.Caution,
        _ => Tone.Quiet,
    };
}
