using Microsoft.AspNetCore.Http;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation;

namespace Suban.Portal.Frame;

/// <summary>Which places this installation serves, and which one the visitor chose on the picker.</summary>
public sealed class RegionChoice(CatalogueStore catalogue, Regions regions, TimeProvider time)
{
    public const string Cookie = "suban-region";

    /// <summary>The regions that publish here, in the order of their codes.</summary>
    public IReadOnlyList<Region> Open =>
        [.. catalogue.Current.Regions.Select(c => regions.Find(c.Code)).OfType<Region>().OrderBy(r => r.Code, StringComparer.Ordinal)];

    public bool IsOpen(string code) => catalogue.Current.Region(code) is not null && regions.Find(code) is not null;

    /// <summary>The chosen region; null where none was chosen or the cookie names one that is not served here.</summary>
    public Region? Of(HttpRequest request) =>
        request.Cookies[Cookie] is { } code && IsOpen(code) ? regions.Find(code) : null;

    /// <summary>
    /// What a published page depends on besides its address: the day, the settings of the region it is about and its version, or
    /// that of all of them and the visitor's choice where the address names none.
    /// </summary>
    public string VersionOf(HttpContext context)
    {
        var current = catalogue.Current;
        var named = context.Request.RouteValues["region"] as string;
        var version = named is null
            ? current.Version
            : regions.Serving(named).Select(r => current.Region(r.Code)?.Version).FirstOrDefault(v => v is not null) ?? current.Version;
        var about = (named is null ? Of(context.Request) : regions.Find(named)) ?? regions.Default;
        var today = RegionTime.DateOf(time.GetUtcNow());
        return $"{version} {about.Code} {regions.Settings(about.Code, today).Stamp} {today:O}";
    }
}
