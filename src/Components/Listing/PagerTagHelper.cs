using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Suban.Components.Listing;

/// <summary><c>&lt;ms-pager newer-href="…" older-href="…" words="1–20" /&gt;</c>: the two neighbours of a slice; nothing when it is the only one.</summary>
[HtmlTargetElement("ms-pager", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTagHelper : TagHelper
{
    public string? NewerHref { get; set; }

    public string? OlderHref { get; set; }

    public string? Words { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        // Razor turns a null in an attribute into an empty text.
        if (string.IsNullOrEmpty(NewerHref) && string.IsNullOrEmpty(OlderHref))
        {
            return;
        }

        var html = new Markup().Open("nav", ("class", "govuk-pagination"), ("aria-label", "翻页"));
        Link(html, NewerHref, "prev", "上一页");
        if (Words is not null)
        {
            html.Open("span", ("class", "ms-quiet")).Text(Words).Close();
        }

        Link(html, OlderHref, "next", "下一页");
        output.Content.SetHtmlContent(html.Close());
    }

    private static void Link(Markup html, string? href, string rel, string words)
    {
        if (!string.IsNullOrEmpty(href))
        {
            html.Open("div", ("class", "govuk-pagination__" + rel))
                .Open("a", ("class", "govuk-link govuk-pagination__link"), ("href", href), ("rel", rel)).Text(words).Close(2);
        }
    }
}
