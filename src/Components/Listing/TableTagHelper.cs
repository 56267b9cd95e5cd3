using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Suban.Components.Listing;

/// <summary>
/// <c>&lt;ms-table caption="各部门承诺" columns="@heads" rows="@rows" /&gt;</c> for small tables; cells are text or markup.
/// Long lists are written inline in the page.
/// </summary>
[HtmlTargetElement("ms-table", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TableTagHelper : TagHelper
{
    public required string Caption { get; set; }

    public IReadOnlyList<string> Columns { get; set; } = [];

    public IEnumerable<IReadOnlyList<object?>> Rows { get; set; } = [];

    /// <summary>The one sentence shown instead of a bare head.</summary>
    public string Empty { get; set; } = "暂时没有。";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var rows = Rows.ToArray();
        var html = new Markup();
        if (rows.Length == 0)
        {
            output.Content.SetHtmlContent(html.Open("p").Text(Empty).Close());
            return;
        }

        // Roles are written out because the narrow view lays rows out as blocks, and some readers then forget they are a table.
        html.Open("table", ("class", "ms-table"), ("role", "table"))
            .Open("caption").Text(Caption).Close()
            .Open("thead", ("role", "rowgroup")).Open("tr", ("role", "row"));
        foreach (var column in Columns)
        {
            html.Open("th", ("scope", "col"), ("role", "columnheader")).Text(column).Close();
        }

        html.Close(2).Open("tbody", ("role", "rowgroup"));
        foreach (var row in rows)
        {
            WriteRow(html, row);
        }

        output.Content.SetHtmlContent(html.Close(2));
    }

    private void WriteRow(Markup html, IReadOnlyList<object?> row)
    {
        html.Open("tr", ("role", "row"));
        for (var i = 0; i < row.Count; i++)
        {
            html.Open("td", ("role", "cell"), ("data-th", Columns[i])).Open("span");
            if (row[i] is IHtmlContent markup)
            {
                html.Add(markup);
            }
            else
            {
                html.Text(row[i]?.ToString());
            }

            html.Close(2);
        }

        html.Close();
    }
}
