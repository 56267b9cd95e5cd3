using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace Suban.Server.Tests.Rights;

/// <summary>Which route of the site an address belongs to.</summary>
internal sealed class Routes(EndpointDataSource endpoints)
{
    private readonly List<(string Text, TemplateMatcher Matcher)> _routes =
    [
        .. endpoints.Endpoints.OfType<RouteEndpoint>()
            .OrderBy(e => e.Order).ThenBy(e => e.RoutePattern.InboundPrecedence)
            .Select(e => (Text: "/" + e.RoutePattern.RawText!.TrimStart('/'), Pattern: e.RoutePattern))
            .DistinctBy(e => e.Text)
            .Select(e => (e.Text, new TemplateMatcher(TemplateParser.Parse(e.Text.TrimStart('/')), new RouteValueDictionary(e.Pattern.Defaults)))),
    ];

    /// <summary>The route's text, and the names of what was asked.</summary>
    public string Of(Uri address)
    {
        var route = _routes.First(r => r.Matcher.TryMatch(address.AbsolutePath, [])).Text;
        var asked = string.Join('&', address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=')[0]).Distinct().Order(StringComparer.Ordinal));
        return asked.Length == 0 ? route : $"{route}?{asked}";
    }
}
