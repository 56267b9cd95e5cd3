using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Suban.Portal.Pages.Display;

/// <summary>The elder edition's own home (长辈版): six things at most, and a number to call.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = "published")]
public sealed class ElderModel : PageModel;
