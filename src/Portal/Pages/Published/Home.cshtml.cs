using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Suban.Cases.Drafts;
using Suban.Cases.Queries;
using Suban.Catalogue;
using Suban.Catalogue.Adopting;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Portal.Apply;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Published;

/// <summary>The first page of a region: say what you want to do.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = "published")]
internal sealed class HomeModel(PublishedRegion published, ThemeOverviews overviews, ThemeBrowses browses, DraftQueries drafts, CaseQueries cases) : PageModel
{
    /// <summary>The border lets nobody in where nothing is published.</summary>
    public RegionCatalogue? Catalogue { get; private set; }

    public IReadOnlyList<(ThemeVersion Theme, ThemeOverview Overview)> Popular => field ??= Catalogue is null
        ? []
        : [.. AskedMost.Of(Catalogue).Take(6).Select(t => (t, overviews.Of(t)))];

    public ThemeBrowse Browse => Catalogue is null ? ThemeBrowse.Of([]) : browses.Of(Catalogue);

    public DateOnly Today => published.Today;

    public IReadOnlyList<RegionNotice> Notices => Catalogue is null ? [] : published.NoticesOf(Catalogue);

    /// <summary>What waits for the signed-in applicant, the urgent first; empty for a visitor, whose page is cached.</summary>
    public IReadOnlyList<ToDoLine> ToDo { get; private set; } = [];

    public async Task OnGetAsync(string region, CancellationToken cancel)
    {
        Catalogue = published.Find(region);
        if (Catalogue is not null && User.Reader() is { PartyId: not null } reader)
        {
            ToDo = await ReadToDoAsync(reader, cancel);
        }
    }

    private async Task<IReadOnlyList<ToDoLine>> ReadToDoAsync(Reader reader, CancellationToken cancel)
    {
        var waiting = await cases.MineAsync(reader, CaseFilter.ToDo, before: null, cancel);
        var begun = await drafts.MineAsync(reader, cancel);
        return
        [
            .. waiting.Rows.Select(c => new ToDoLine(
                c.Title, $"{c.NextStep}{(c.DueAt is { } due ? $"，请在 {Moments.Deadline(due.AddTicks(-1))} 前" : "")}", $"/cases/{c.Number}", Urgent: true)),
            .. begun.Select(d => new ToDoLine(
                d.Title, $"没填完，{Moments.Short(d.ChangedAt)} 保存的", $"/apply/{d.DraftId}", Urgent: false)),
        ];
    }

    /// <summary>One thing an applicant goes on with.</summary>
    public sealed record ToDoLine(string Title, string Next, string Link, bool Urgent);
}
