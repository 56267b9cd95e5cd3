using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Watch;

internal static class RegisterActs
{
    /// <summary>Acts on what the page shows and shows it again: as it stands now, or with why not beside what was typed.</summary>
    /// <param name="find">Reads what the page shows; false where it is not there.</param>
    public static async Task<IActionResult> ActAsync(this PageModel page, Func<Task<bool>> find, Func<Reader, Task<Refusal?>> act)
    {
        if (!await find())
        {
            return page.NotFound();
        }

        if (await act(page.User.RequireReader()) is not { } refusal)
        {
            return page.LocalRedirect(page.Request.Path);
        }

        return await find() ? page.Refused(refusal) : page.NotFound();
    }
}
