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

    /// <summary>The document that took its place.</summary>
    public PolicyDocument? Next { get; private set; }

    /// <summary>Its neighbours in the list: the newer one before, the older one after.</summary>
    public PolicyDocument? Newer { get; private set; }

    public PolicyDocument? Older { get; private set; }

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
        var place = all.Index().First(p => p.Item == found).Index;
        (Newer, Older) = (all.ElementAtOrDefault(place - 1), all.ElementAtOrDefault(place + 1));
        return Page();
    }
}
