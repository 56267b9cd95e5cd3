using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Portal.Frame;

namespace Suban.Portal.Pages.Published;

/// <summary>
/// Where an installation serves several places: says why, and lets the visitor choose one. Whoever has chosen is led on from
/// <c>/</c>; <c>/regions</c> always asks.
/// </summary>
[AllowAnonymous]
[OutputCache(PolicyName = "published")]
internal sealed class PickerModel(RegionChoice choice, CatalogueStore catalogue, Regions regions, TimeProvider time) : PageModel
{
    public const string Always = "/regions";

    public IReadOnlyList<PickerGroup> Groups { get; private set; } = [];

    public string? Chosen { get; private set; }

    public IActionResult OnGet()
    {
        var open = choice.Open;
        Chosen = choice.Of(Request)?.Code;
        if (Request.Path != Always && (open.Count < 2 || Chosen is not null))
        {
            return LocalRedirect($"/{Chosen ?? (open is [var only] ? only : regions.Default).Code}");
        }

        Groups =
        [
            .. open.GroupBy(GroupOf).Select(group => new PickerGroup(
                regions.Find(group.Key)?.Name ?? group.Key,
                [.. group.Select(r => new PickerLine(r, LineOf(r)))])),
        ];
        return Page();
    }

    /// <summary>The league or city it belongs to; one that is open itself heads its own group.</summary>
    private string GroupOf(Region region) =>
        regions.Chain(region.Code).FirstOrDefault(r => r.Level == AdministrativeLevel.Prefecture)?.Code ?? region.Code;

    private string LineOf(Region region)
    {
        var published = catalogue.Current.Region(region.Code);
        var name = regions.Settings(region.Code, RegionTime.DateOf(time.GetUtcNow())).AssistName;
        var assist = published?.AssistLines.Count ?? 0;
        return string.Join('，', new[]
        {
            published?.Themes.Count is > 0 and var themes ? $"一件事 {themes} 件" : null,
            assist > 0 ? $"{name} {assist} 项" : published?.Adoption.Assist is not null ? name : null,
        }.OfType<string>());
    }
}

/// <summary>The places of one league or city.</summary>
public sealed record PickerGroup(string Name, IReadOnlyList<PickerLine> Lines);

/// <param name="Offers">What the place publishes, in numbers.</param>
public sealed record PickerLine(Region Region, string Offers);
