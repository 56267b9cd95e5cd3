using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Suban.Portal.Pages.Display;

/// <summary>What was done so that everybody can use the site, and what is still missing (无障碍说明).</summary>
[AllowAnonymous]
[OutputCache(PolicyName = "published")]
public sealed class AccessibilityModel : PageModel;
