using Microsoft.AspNetCore.Html;

namespace Suban.Portal.Published;

/// <summary>A theme's name as a page shows it: where it does not fit on a line, the line ends before the bracket.</summary>
public static class ThemeTitle
{
    private const int LongestWhole = 11;

    public static IHtmlContent Of(string name)
    {
        var (open, close) = (name.IndexOf('（', StringComparison.Ordinal), name.IndexOf('）', StringComparison.Ordinal));
        var html = new HtmlContentBuilder();
        if (open <= 0 || close <= open)
        {
            return html.Append(name);
        }

        Whole(html, name[..open]);
        Whole(html, name[open..(close + 1)]);
        return html.Append(name[(close + 1)..]);
    }

    private static void Whole(HtmlContentBuilder html, string part) => _ = part.Length > LongestWhole
        ? html.Append(part)
        : html.AppendHtml("<span class=\"ms-whole\">").Append(part).AppendHtml("</span>");
}
