using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Policy;
using Suban.Catalogue.Publishing;
using Suban.Organisation;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Published;

/// <summary>The guide of a single item, for those who need only this one.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = "published")]
internal sealed class ItemModel(PublishedRegion published, PolicyShelf shelf) : PageModel
{
    public RegionCatalogue Catalogue { get; private set; } = null!;

    public HandlingItem Item { get; private set; } = null!;

    public ThemeOverview Overview => field ??= ThemeOverview.Of(Catalogue.SingleItem(Item));

    public AuthorityCard Authority => Catalogue.Library.Authority(Item.Authority);

    public string Code => ThemeVersion.ImplementationCode(Item, Authority);

    public IReadOnlyList<PolicyDocument> Policies => shelf.Of(Catalogue, Item);

    public Hall? Hall => published.Hall;

    public IActionResult OnGet(string region, string code)
    {
        if (published.Find(region) is not { } catalogue || catalogue.FindItem(code) is not { } item)
        {
            return NotFound();
        }

        (Catalogue, Item) = (catalogue, item);
        return Page();
    }
}
