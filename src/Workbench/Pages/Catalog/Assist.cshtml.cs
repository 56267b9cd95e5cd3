using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Lists;
using Suban.Assistance.Team;
using Suban.Catalogue.Assisting;
using Suban.Catalogue.Publishing;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Organisation.Settings;
using Suban.Workbench.Catalog;
using Suban.Workbench.Watch;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>The region's list of what assistants help with: what it leaves out, how it grew, where it was shown.</summary>
[Authorize(Policies.Ledgers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class AssistModel(
    CatalogueStore catalogue, AssistHistory history, PostingQueries postings, TeamQueries team, Authorities authorities, Regions regions, TimeProvider clock, Writes writes) : PageModel
{
    public RegionCatalogue Region { get; private set; } = null!;

    public IReadOnlyList<AssistItem> Missing => AssistCompleteness.Missing(Region);

    public IReadOnlyList<AssistLine> WithoutAssistant { get; private set; } = [];

    public IReadOnlyList<AssistChange> History { get; private set; } = [];

    public IReadOnlyList<ChannelLine> Channels { get; private set; } = [];

    /// <summary>Channels in which the list in force has not been shown.</summary>
    public IReadOnlyList<Choice> Open => [.. Channels.Where(c => !c.IsCurrent).Select(c => new Choice(c.Channel, c.Channel))];

    public RegionSettings Settings => regions.Settings(Region.Code, RegionTime.DateOf(clock.GetUtcNow()));

    [BindProperty]
    public string? Channel { get; set; }

    [BindProperty]
    public DateParts PostedOn { get; set; } = new();

    [BindProperty]
    public string? Place { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ReadAsync(cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => this.ActAsync(() => ReadAsync(cancel), async reader =>
    {
        var form = new PostingForm(Channel ?? "", PostedOn.Read(), TypedLines.Line(Place) ?? "");
        var process = HttpContext.Process(nameof(RecordListPosting));
        return (await writes.RunAsync<RecordListPosting, ListPosted>((op, c) => op.RunAsync(reader, form, process, c), process, cancel)).Refusal;
    });

    public string AuthorityOf(AssistItem item) => authorities.Find(Region.Code, item.Authority)?.Name ?? "本地没有对应部门";

    private async Task<bool> ReadAsync(CancellationToken cancel)
    {
        if (catalogue.Current.Region(User.RequireReader().Region) is not { } region)
        {
            return false;
        }

        Region = region;
        History = await history.OfAsync(region.Code, cancel);
        Channels = await postings.ChannelsAsync(region.Code, cancel);
        WithoutAssistant = (await team.CoverageAsync(region.Code, cancel)).WithoutAssistant;
        return true;
    }
}
