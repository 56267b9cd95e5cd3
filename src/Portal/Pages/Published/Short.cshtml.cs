using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Organisation;

namespace Suban.Portal.Pages.Published;

/// <summary>Published paths without a region lead to the installation's own, so that a poster can print <c>/themes/8</c>.</summary>
[AllowAnonymous]
internal sealed class ShortModel(Regions regions) : PageModel
{
    public IActionResult OnGet(string section, string? rest) =>
        LocalRedirect($"/{regions.Default.Code}/{section}{(rest is null ? "" : "/" + Uri.EscapeDataString(rest).Replace("%2F", "/", StringComparison.Ordinal))}{Request.QueryString}");
}
