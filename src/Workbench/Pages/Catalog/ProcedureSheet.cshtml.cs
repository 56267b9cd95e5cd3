using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Procedures;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>How staff handle a theme, for everybody who works on its cases.</summary>
[Authorize(Policies.AnyStaff)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ProcedureSheetModel(ProcedureQueries procedures) : PageModel
{
    public OperatingProcedure Procedure { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel)
    {
        if (await procedures.FindAsync(User.RequireReader().Region, number, cancel) is not { } found)
        {
            return NotFound();
        }

        Procedure = found;
        return Page();
    }
}
