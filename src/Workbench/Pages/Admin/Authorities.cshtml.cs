using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Admin;

/// <summary>The authorities of the administrator's region.</summary>
[Authorize(Policies.SystemAdministrator)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AuthoritiesModel(Authorities authorities, Regions regions) : PageModel
{
    public IReadOnlyList<Authority> Rows { get; private set; } = [];

    public string RegionName { get; private set; } = "";

    public void OnGet()
    {
        var region = User.RequireReader().Region;
        RegionName = regions.Find(region)?.Name ?? region;
        Rows = [.. authorities.Of(region), .. regions.Children(region).SelectMany(r => authorities.Of(r.Code))];
    }
}
