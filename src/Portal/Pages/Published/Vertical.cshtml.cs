using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Organisation.Settings;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Published;

/// <summary>
/// A theme's names in both scripts, upright from left to right: the order is the region's, and what nobody has released in Mongolian
/// stands in Chinese.
/// </summary>
[AllowAnonymous]
[OutputCache(PolicyName = "published")]
internal sealed class VerticalModel(PublishedRegion published, ThemeOverviews overviews) : PageModel
{
    public ThemeVersion Theme { get; private set; } = null!;

    public IReadOnlyList<VerticalLine> Lines { get; private set; } = [];

    public bool MongolianFirst => published.Settings.ScriptOrder is ScriptOrder.MnFirst;

    public IActionResult OnGet(string region, int number)
    {
        if (published.Find(region)?.FindTheme(number) is not { } theme)
        {
            return NotFound();
        }

        var plan = overviews.Of(theme).Widest;
        Theme = theme;
        Lines =
        [
            Line($"region/{published.Region.Code}", published.Region.Name, head: true),
            Line($"theme/{number}", theme.Name, head: true),
            .. plan.Components.Select(c => Line($"item/{c.Key}", c.Name, head: false)),
            .. plan.CertificatesOut.Select(c => Line($"certificate/{c.Kind}", c.Name, head: false)),
        ];
        return Page();
    }

    private VerticalLine Line(string thing, string chinese, bool head) => new(chinese, Theme.Library.Mongolian(thing, chinese), head);
}

/// <param name="Mongolian">Null where no translation is released.</param>
internal sealed record VerticalLine(string Chinese, string? Mongolian, bool Head);
