using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Suban.Clocks;
using Suban.Components.Status;
using Suban.Organisation;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Published;

/// <summary>What a region undertook by when, and how it stands today (里程碑).</summary>
[AllowAnonymous]
[OutputCache(PolicyName = "published")]
internal sealed class MilestonesModel(PublishedRegion published, Regions regions, Calendars calendars) : PageModel
{
    public IReadOnlyList<IGrouping<string, MilestoneStanding>> Programmes { get; private set; } = [];

    public void OnGet(string region)
    {
        var calendar = calendars.For(region);
        Programmes = [.. regions.Milestones(region).Select(m => MilestoneStanding.Of(m, calendar, published.Today)).GroupBy(s => s.Milestone.Programme)];
    }

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
