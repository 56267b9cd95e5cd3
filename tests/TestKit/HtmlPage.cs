using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit;

namespace Suban.TestKit;

/// <summary>A page as it arrived.</summary>
public sealed class HtmlPage(Browser browser, HttpStatusCode status, Uri address, IHtmlDocument document)
{
    public HttpStatusCode Status => status;

    /// <summary>Where the redirects ended.</summary>
    public Uri Address => address;

    public string Path => address.AbsolutePath;

    public IHtmlDocument Document => document;

    public string Heading => document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>What a reader sees, runs of white space folded.</summary>
    public string Text => Fold(document.Body?.TextContent ?? "");

    /// <summary>The links of the error summary, or the messages beside the fields.</summary>
    public IReadOnlyList<string> Errors =>
    [
        .. document.QuerySelectorAll(".govuk-error-summary__list li, .govuk-error-message").Select(e => Fold(e.TextContent)).Distinct(),
    ];

    public IElement One(string selector)
    {
        var found = document.QuerySelectorAll(selector);
        Assert.True(found.Length == 1, $"{address} holds {found.Length} × {selector}, not one.");
        return found[0];
    }

    public IReadOnlyList<string> All(string selector) => [.. document.QuerySelectorAll(selector).Select(e => Fold(e.TextContent))];

    public void AssertText(string text) => Assert.Contains(text, Text, StringComparison.Ordinal);

    /// <summary>The value beside a key of a summary list.</summary>
    public string Summary(string key) =>
        Fold(document.QuerySelectorAll(".govuk-summary-list__row, dl > div")
            .FirstOrDefault(row => Fold(row.QuerySelector("dt")?.TextContent ?? "") == key)?
            .QuerySelector("dd")?.TextContent ?? throw new Xunit.Sdk.XunitException($"{address} has no row {key}."));

    /// <summary>Follows the link with that text.</summary>
    public Task<HtmlPage> FollowAsync(string linkText)
    {
        var link = document.Links.OfType<IHtmlAnchorElement>().FirstOrDefault(a => Fold(a.TextContent) == linkText)
            ?? document.Links.OfType<IHtmlAnchorElement>().FirstOrDefault(a => Fold(a.TextContent).Contains(linkText, StringComparison.Ordinal));
        Assert.True(link is not null, $"{address} has no link {linkText}.");
        return browser.GetAsync(link.Href);
    }

    /// <summary>The page's form; with several, name the one meant.</summary>
    public HtmlForm Form(string selector = "main form")
    {
        var forms = document.QuerySelectorAll(selector).OfType<IHtmlFormElement>().ToArray();
        Assert.True(forms.Length == 1, $"{address} holds {forms.Length} × {selector}, not one.");
        return new HtmlForm(browser, address, forms[0]);
    }

    internal static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
