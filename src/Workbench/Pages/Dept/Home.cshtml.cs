using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Dept;

/// <summary>The department's work begins with its inbox.</summary>
[Authorize(Policies.Department)]
internal sealed class HomeModel : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/dept/inbox");
}
