using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Admin;

/// <summary>The halls of the administrator's region and its townships.</summary>
[Authorize(Policies.SystemAdministrator)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class HallsModel(Halls halls, Regions regions) : PageModel
{
    public IReadOnlyList<Hall> Rows { get; private set; } = [];

    public void OnGet()
    {
        var region = User.RequireReader().Region;
        Rows = [.. halls.Of(region), .. regions.Children(region).SelectMany(r => halls.Of(r.Code))];
    }
}
