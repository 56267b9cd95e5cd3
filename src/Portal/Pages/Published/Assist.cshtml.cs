using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Suban.Assistance.Reports;
using Suban.Assistance.Team;
using Suban.Catalogue.Assisting;
using Suban.Catalogue.Forms;
using Suban.Catalogue.Publishing;
using Suban.Organisation;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Published;

/// <summary>Assisted handling (帮您办): what it is, for whom, how to ask for it, and the region's list of what it helps with.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = "published")]
internal sealed class AssistModel(PublishedRegion published, Authorities authorities, ServicePointQueries points, StoryQueries stories, AssistHistory history) : PageModel
{
    public RegionCatalogue Catalogue { get; private set; } = null!;

    public AssistList? List => Catalogue.Adoption.Assist;

    public IReadOnlyList<FormTitle> Forms => [.. Catalogue.Library.Document.Forms.Where(f => f.Programme is FormProgramme.Assist)];

    /// <summary>The list by the region's own names of the stages, in the order of a project.</summary>
    public IReadOnlyList<AssistStage> Stages { get; private set; } = [];

    /// <summary>Where people are helped: places with their hours and numbers, nobody's name.</summary>
    public IReadOnlyList<ServicePointView> Points { get; private set; } = [];

    /// <summary>What others can learn from, without names.</summary>
    public IReadOnlyList<PublishedStory> Stories { get; private set; } = [];

    /// <summary>How the list grew, the latest first.</summary>
    public IReadOnlyList<AssistChange> History { get; private set; } = [];

    public string Channels { get; private set; } = "";

    public string PublishingBody => published.Settings.PublishingBody;

    /// <summary>As the list prints it, with the full name where it is that of another spelling.</summary>
    public string DepartmentOf(AssistEntry entry) => authorities.Named(Catalogue.Code, entry.Department) is { } found && found.Name != entry.Department
        ? $"{entry.Department}（{found.Name}）"
        : entry.Department;

    public async Task OnGetAsync(string region, CancellationToken cancel)
    {
        Catalogue = published.Find(region)!;
        var words = List?.Stages ?? new Dictionary<ProjectStage, string>();
        Stages =
        [
            .. Catalogue.AssistLines
                .OrderBy(l => l.Item.Stage).ThenBy(l => l.Entry.Number)
                .GroupBy(l => words.GetValueOrDefault(l.Item.Stage, ""))
                .Select(g => new AssistStage(g.Key, [.. g])),
        ];
        Points = await points.OpenAsync(Catalogue.Code, cancel);
        Stories = await stories.PublishedAsync(Catalogue.Code, cancel);
        History = List is { Entries.Count: > 0 } ? await history.OfAsync(Catalogue.Code, cancel) : [];
        Channels = string.Join('、', published.Settings.Names("assist-channels"));
    }
}

/// <summary>The lines of one stage of a project.</summary>
public sealed record AssistStage(string Name, IReadOnlyList<AssistLine> Lines);
