using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Suban.Catalogue;
using Suban.Organisation;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Published;

/// <summary>Where a matter may be handed in, the nearest first (就近办理).</summary>
[AllowAnonymous]
[OutputCache(PolicyName = "published")]
internal sealed class PlacesModel(PublishedRegion published, AcceptancePoints points, Regions regions) : PageModel
{
    public ThemeVersion Theme { get; private set; } = null!;

    public IReadOnlyList<Region> Townships { get; private set; } = [];

    /// <summary>Where the reader lives; null where he did not say.</summary>
    public Region? Near { get; private set; }

    public IReadOnlyList<AcceptancePoint> Points { get; private set; } = [];

    public bool NothingThere => Near is { } near && Points.All(p => p.Region.Code != near.Code);

    public IActionResult OnGet(string region, int number, string? town)
    {
        if (published.Find(region)?.FindTheme(number) is not { } theme)
        {
            return NotFound();
        }

        (Theme, Townships) = (theme, regions.Children(region));
        Near = Townships.FirstOrDefault(t => t.Code == town);
        Points = points.Of(region, number, Near?.Code);
        return Page();
    }

    public static string Words(AcceptancePoint point) => point.Kind switch
    {
        PointKind.Hall => "当场受理。",
        PointKind.Township => "在这里交材料，一个工作日内送到旗县区大厅受理，不用您再跑；时限从交材料那一刻算，办好了也在这里取。",
        PointKind.Elsewhere => $"{point.Region.ShortName}的窗口代收，一个工作日内转送；时限从交材料那一刻算，办好了也在这里取。",
    };
}
