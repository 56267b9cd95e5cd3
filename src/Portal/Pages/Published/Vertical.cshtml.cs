using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Translating;
using Suban.Organisation.Settings;
using Suban.Portal.Products;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Published;

/// <summary>
/// A theme's guide in both scripts, upright from left to right: the order is the region's, and what nobody has released in Mongolian
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

        var texts = GuideTexts.Of(theme, overviews.Of(theme));
        Theme = theme;
        Lines =
        [
            Line(new ThingText($"region/{published.Region.Code}", published.Region.Name), head: true),
            Line(new ThingText($"theme/{number}", theme.Name), head: true),
            .. texts.Where(t => t.Lines.Count > 0).SelectMany(LinesOf),
        ];
        return Page();
    }

    private IEnumerable<VerticalLine> LinesOf(GuideTexts texts)
    {
        var lines = texts.Lines.Select(line => Line(line, head: false));
        return texts.Heading is { } heading ? lines.Prepend(Line(heading, head: true)) : lines;
    }

    private VerticalLine Line(ThingText text, bool head) => new(text.Chinese, Theme.Library.Mongolian(text.Thing, text.Chinese), head);
}

/// <param name="Mongolian">Null where no translation is released.</param>
internal sealed record VerticalLine(string Chinese, string? Mongolian, bool Head);
