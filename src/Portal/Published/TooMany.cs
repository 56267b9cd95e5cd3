using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Demands;
using Suban.Portal.Pages.Account;

namespace Suban.Portal.Published;

/// <summary>A form that anybody may send, from an address that has sent its share of this hour.</summary>
internal static class TooMany
{
    /// <param name="verb">What is done too often, as people say it: 记, 报.</param>
    /// <returns>The page with the words and what was typed; null where there is room.</returns>
    public static IActionResult? From(PageModel page, DemandThrottle throttle, string verb)
    {
        if (throttle.Allow(VisitorAddress.Of(page.HttpContext)))
        {
            return null;
        }

        page.ModelState.AddModelError("", $"这个网络{verb}得太多了，请一小时后再来，或者打电话告诉我们。");
        page.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return page.Page();
    }
}
