using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Suban.Portal.Pages;

/// <summary>The privacy notice (个人信息处理规则).</summary>
/// <remarks>Personal Information Protection Law articles 17, 35 and 44 to 47.</remarks>
[AllowAnonymous]
[OutputCache(PolicyName = "published")]
public sealed class PrivacyModel : PageModel;
