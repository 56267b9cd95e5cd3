using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Reports;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Agent.Reports;

/// <summary>The typical cases of the reader's unit; for supervision all that were submitted.</summary>
[Authorize(Policies.Reporting)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class StoriesModel(StoryQueries stories, ReportUnits units) : PageModel
{
    public IReadOnlyList<StoryView> Stories { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var reader = User.RequireReader();
        if (!units.HasPart(reader))
        {
            return Forbid();
        }

        Stories = await stories.ListAsync(reader, cancel);
        return Page();
    }
}
