using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Kernel;

namespace Suban.Organisation.Access;

public static class RefusedPage
{
    /// <summary>Shows the page again with what was refused beside what was typed; an unknown thing is simply not there.</summary>
    public static IActionResult Refused(this PageModel page, Refusal refusal)
    {
        if (refusal.Kind is RefusalKind.NotFound)
        {
            return page.NotFound();
        }

        foreach (var fault in refusal.Faults)
        {
            page.ModelState.AddModelError(fault.Field, fault.Message);
        }

        if (refusal.Faults.Count == 0)
        {
            page.ModelState.AddModelError("", refusal.Message);
        }

        page.Response.StatusCode = refusal.Kind switch
        {
            RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
            RefusalKind.Conflict => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
        return page.Page();
    }
}
