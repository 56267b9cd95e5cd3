using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Suban.Portal.Pages.Published;

/// <summary>What assisted handling is (帮您办), for whom, and how to ask for it.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = "published")]
public sealed class AssistModel : PageModel;
