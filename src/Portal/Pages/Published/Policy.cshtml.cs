using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Suban.Catalogue;
using Suban.Catalogue.Policy;
using Suban.Catalogue.Publishing;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Published;

/// <summary>One policy document with its official data, its points and what is done by it.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = "published")]
internal sealed class PolicyModel(PublishedRegion published, PolicyShelf shelf) : PageModel
{
    public RegionCatalogue Catalogue { get; private set; } = null!;

    public PolicyDocument Document { get; private set; } = null!;

    public PolicyDocument? Next { get; private set; }

    public IReadOnlyList<ThemeVersion> Themes => [.. Document.Themes.Select(Catalogue.FindTheme).OfType<ThemeVersion>().DistinctBy(t => t.Number)];

    public IReadOnlyList<HandlingItem> Items => [.. Document.Items.Select(Catalogue.FindItem).OfType<HandlingItem>()];

    public string ConsultationPhone => published.ConsultationPhone;

    public IActionResult OnGet(string region, string policy)
    {
        if (published.Find(region) is not { } catalogue || shelf.Of(catalogue) is not { } all || all.FirstOrDefault(p => p.Key == policy) is not { } found)
        {
            return NotFound();
        }

        (Catalogue, Document, Next) = (catalogue, found, all.FirstOrDefault(p => p.Key == found.ReplacedBy));
        return Page();
    }
}
