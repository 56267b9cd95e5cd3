using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Queries;
using Suban.Organisation.Access;

namespace Suban.Portal.Pages.Cases;

/// <summary>Leads to a new application for the same thing (照上次的再办一次), with the answers of then; what is asked otherwise now is asked again.</summary>
[Authorize(Policies.Applying)]
internal sealed class AgainModel(CaseQueries cases) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel)
    {
        if (await cases.ApplicationAsync(User.RequireReader(), number, cancel) is not { } earlier)
        {
            return NotFound();
        }

        var answers = string.Concat(earlier.Answers.Select(answer => $"&{Uri.EscapeDataString(answer.Key)}={Uri.EscapeDataString(answer.Value)}"));
        var subject = earlier.Theme is { } theme ? $"theme={theme}" : "item=" + Uri.EscapeDataString(earlier.Item);
        return LocalRedirect($"/apply/new?{subject}&region={earlier.Region}{answers}&like={Uri.EscapeDataString(number)}");
    }
}
