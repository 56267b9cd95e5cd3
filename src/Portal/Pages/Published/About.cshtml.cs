using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Suban.Organisation;
using Suban.Organisation.Settings;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Published;

/// <summary>How a place handles things: its entrances, telephones and channels, who publishes and who supervises, and what it undertook by when.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = "published")]
internal sealed class AboutModel(PublishedRegion published, Regions regions) : PageModel
{
    /// <summary>A part that is about one programme is left out where the place does not publish that programme's list.</summary>
    private static readonly (string Heading, Programme About, string[] Keys)[] _parts =
    [
        ("从哪里办", Programme.Both, ["portal-name", "online-phone", "app-name", "mobile-phone"]),
        ("打哪个电话", Programme.Both, ["hotline-names", "hotline", "consultation-phone", "complaint-phone"]),
        ("怎么评价、怎么提意见", Programme.Both, ["evaluation-channels", "opinion-channels", "printed-satisfaction-scale", "third-party-evaluation", "call-back"]),
        ("送达和邮费", Programme.Both, ["delivery-methods", "delivery-payer"]),
        ("一次办", Programme.OneThing, ["one-thing-basis", "one-thing-phone", "one-thing-channels", "guide-standard", "one-thing-flow", "lead-rule", "minimum-themes", "middle-office", "credit-rule", "commitment-exclusions", "one-thing-report", "one-thing-report-to"]),
        ("帮办", Programme.Assist, ["assist-basis", "assist-phone", "assist-channels", "assist-organs", "assist-subjects", "assist-process", "minimum-assist-items", "assist-grows-only", "agents-per-department-least", "agents-per-point-least", "assist-report", "assist-report-to"]),
        ("谁公布、谁监督", Programme.Both, ["publishing-body", "supervising-bodies"]),
    ];

    public IReadOnlyList<AboutPart> Parts { get; private set; } = [];

    public IReadOnlyList<IGrouping<string, Milestone>> Milestones { get; private set; } = [];

    public void OnGet(string region)
    {
        var entries = published.Settings.All.ToDictionary(e => e.Key);
        var catalogue = published.Find(region);
        Parts =
        [
            .. _parts
                .Where(p => p.About switch
                {
                    Programme.Both => true,
                    Programme.OneThing => catalogue is { Themes.Count: > 0 },
                    Programme.Assist => catalogue?.Adoption.Assist is not null,
                })
                .Select(p => new AboutPart(p.Heading, [.. p.Keys.Select(key => entries[key]).Where(Says).Select(LineOf)])),
        ];
        Milestones = [.. regions.Milestones(region).GroupBy(m => m.Programme)];
    }

    /// <summary>A number of none and a list of none say nothing to a reader.</summary>
    private static bool Says(SettingEntry entry) => entry.Value is not ("0" or "无" or "none");

    private static AboutLine LineOf(SettingEntry entry)
    {
        var definition = SettingDefinitions.Find(entry.Key)!;
        return new AboutLine(definition.Label, definition.Words(entry.Value), entry.Note, entry.NeedsLocalConfirmation);
    }
}

internal enum Programme
{
    Both,
    OneThing,
    Assist,
}

public sealed record AboutPart(string Heading, IReadOnlyList<AboutLine> Lines);

/// <param name="Unconfirmed">以本地确认为准.</param>
public sealed record AboutLine(string Label, string Value, string? Note, bool Unconfirmed);
