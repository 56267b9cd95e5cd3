using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Organisation.Access;
using Suban.Workbench.Desk;

namespace Suban.Workbench.Pages.Dept;

/// <summary>Switches the department's hotkeys on or off for this browser.</summary>
[Authorize(Policies.Department)]
internal sealed class KeysModel : PageModel
{
    public IActionResult OnGet() => Redirect("/dept/inbox");

    public IActionResult OnPost(string? keys, string? back)
    {
        KeySwitch.Set(Response, off: keys == "off");
        return LocalRedirect(Url.IsLocalUrl(back) ? back : "/dept/inbox");
    }
}
