using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Experience;
using Suban.Catalogue;
using Suban.Catalogue.Ledgers;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>How many of the published items need no coming, by month and department, and which still do.</summary>
[Authorize(Policies.Ledgers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class OnlineModel(CatalogueStore catalogue, OnlineShareHistory history, ThemeExperienceQueries experience, Regions regions, TimeProvider time) : PageModel
{
    public OnlineShare Share { get; private set; } = null!;

    public IReadOnlyList<OnlineMonth> Months { get; private set; } = [];

    public int Target { get; private set; }

    /// <summary>Items of which something is filled in or need not be brought (易办).</summary>
    public int Easy { get; private set; }

    /// <summary>Items whose themes were rated often enough to tell.</summary>
    public int Rated { get; private set; }

    /// <summary>Of these, the well rated (好办).</summary>
    public int Well { get; private set; }

    public int WellPercent { get; private set; }

    /// <summary>How many more items it takes to reach the target.</summary>
    public int Missing => (Share.Total * Target + 99) / 100 - Share.Online;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (catalogue.Current.Region(User.RequireReader().Region) is not { } region)
        {
            return NotFound();
        }

        var today = RegionTime.DateOf(time.GetUtcNow());
        Share = OnlineShare.Of(region);
        var settings = regions.Settings(region.Code, today);
        (Target, WellPercent) = (settings.OnlineTarget, settings.WellHandledPercent);
        Easy = region.Library.Document.Items.Count(region.IsEasy);
        await CountWellAsync(region, cancel);
        Months = await history.OfAsync(region.Code, today, cancel);
        return Page();
    }

    private async Task CountWellAsync(RegionCatalogue region, CancellationToken cancel)
    {
        var told = (await experience.OfRegionAsync(region.Code, cancel)).Values.Where(t => t.Rated >= ThemeExperienceQueries.FewestCases).ToList();
        Rated = ItemsOf(region, told).Count;
        Well = ItemsOf(region, told.Where(t => t.Satisfied * 100 >= t.Rated * WellPercent)).Count;
    }

    private static HashSet<string> ItemsOf(RegionCatalogue region, IEnumerable<CountedTheme> themes) =>
        [.. themes.Select(t => region.FindTheme(t.Number)).OfType<ThemeVersion>().SelectMany(t => t.Theme.Parts.Select(p => p.Item))];

    public static string Why(OfflineItem item) => string.Join(
        '；',
        [
            .. item.Item.Visits > 0 ? [$"要到场 {item.Item.Visits} 次"] : Array.Empty<string>(),
            .. item.WindowPapers.Count > 0 ? [$"只在窗口收：{string.Join('、', item.WindowPapers)}"] : Array.Empty<string>(),
        ]);
}
