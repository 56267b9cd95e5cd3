using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Suban.Components.Listing;

/// <summary><c>&lt;ms-summary title="经营者信息" rows="@rows" change-href="/apply/…" /&gt;</c>; an empty answer reads 未填写.</summary>
[HtmlTargetElement("ms-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SummaryTagHelper : TagHelper
{
    public IEnumerable<SummaryRow> Rows { get; set; } = [];

    /// <summary>Draws a card with this heading.</summary>
    public string? Title { get; set; }

    /// <summary>Where the whole card is changed.</summary>
    public string? ChangeHref { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var html = new Markup();
        if (Title is not null)
        {
            html.Open("section", ("class", "ms-card"))
                .Open("div", ("class", "ms-section__head"))
                .Open("h2", ("class", "govuk-heading-m")).Text(Title).Close();
            WriteChange(html, ChangeHref, Title);
            html.Close();
        }

        html.Open("dl", ("class", "govuk-summary-list"));
        foreach (var row in Rows)
        {
            WriteRow(html, row);
        }

        html.Close(Title is null ? 1 : 2);
        output.Content.SetHtmlContent(html);
    }

    private static void WriteRow(Markup html, SummaryRow row)
    {
        html.Open("div", ("class", "govuk-summary-list__row" + (row.ChangeHref is null ? " govuk-summary-list__row--no-actions" : "")))
            .Open("dt", ("class", "govuk-summary-list__key")).Text(row.Key).Close()
            .Open("dd", ("class", "govuk-summary-list__value"));
        if (string.IsNullOrEmpty(row.Value))
        {
            html.Open("span", ("class", "ms-quiet")).Text("未填写").Close();
        }
        else
        {
            html.Text(row.Value);
        }

        if (row.Source is not null)
        {
            html.Text(" ").Open("span", ("class", "ms-src")).Text("来自" + row.Source).Close();
        }

        html.Close();
        if (row.ChangeHref is not null)
        {
            html.Open("dd", ("class", "govuk-summary-list__actions"));
            WriteChange(html, row.ChangeHref, row.Key);
            html.Close();
        }

        html.Close();
    }

    private static void WriteChange(Markup html, string? href, string what)
    {
        if (href is not null)
        {
            html.Open("a", ("class", "govuk-link ms-link"), ("href", href)).Text("修改")
                .Open("span", ("class", "govuk-visually-hidden")).Text(what).Close(2);
        }
    }
}
