using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Suban.Catalogue;
using Suban.Catalogue.Publishing;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Published;

/// <summary>The public services of a region by field of life (公共服务事项清单).</summary>
[AllowAnonymous]
[OutputCache(PolicyName = "published")]
internal sealed class ServicesModel(PublishedRegion published) : PageModel
{
    public RegionCatalogue Catalogue { get; private set; } = null!;

    public PublicServiceList List { get; private set; } = null!;

    /// <summary>Null where all fields are shown.</summary>
    public LivelihoodDomain? Domain { get; private set; }

    public IReadOnlyList<HandlingItem> Items => Domain is { } domain ? List.In(domain) : List.Items;

    public string Phone => published.ConsultationPhone;

    public string PublishingBody => published.Settings.PublishingBody;

    /// <summary>A field as addresses and the interface write it.</summary>
    public static string KeyOf(LivelihoodDomain domain) => domain.ToString().ToLowerInvariant();

    public static LivelihoodDomain? DomainOf(string? key) =>
        Enum.GetValues<LivelihoodDomain>().Cast<LivelihoodDomain?>().FirstOrDefault(d => KeyOf(d!.Value) == key);

    public IActionResult OnGet(string region)
    {
        if (published.Find(region) is not { } catalogue)
        {
            return NotFound();
        }

        (Catalogue, List, Domain) = (catalogue, PublicServiceList.Of(catalogue), DomainOf(Request.Query["domain"]));
        return Page();
    }
}
