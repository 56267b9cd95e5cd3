using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Suban.Portal.Frame;

/// <summary>A region code in a path: two to nine digits, so that <c>/152529/themes</c> and <c>/apply</c> never meet.</summary>
internal sealed class RegionConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is string { Length: >= 2 and <= 9 } code && code.All(char.IsAsciiDigit);
}
