using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Organisation.Access;
using Suban.Workbench.Desk;

namespace Suban.Workbench.Pages.Desk;

/// <summary>Switches the desk's hotkeys on or off for this browser.</summary>
[Authorize(Policies.Queue)]
internal sealed class KeysModel : PageModel
{
    public IActionResult OnGet() => Redirect("/desk");

    public IActionResult OnPost(string? keys, string? back)
    {
        KeySwitch.Set(Response, off: keys == "off");
        return LocalRedirect(Url.IsLocalUrl(back) ? back : "/desk");
    }
}
