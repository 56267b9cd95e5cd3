using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Queries;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Portal.Tracking;

namespace Suban.Portal.Pages.Cases;

/// <summary>Everything about one case as sheets to print (打印办件情况): who has it until when, what happened, what was asked and answered.</summary>
[Authorize(Policies.Applying)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PrintModel(CaseQueries cases, QuestionQueries questions, Calendars calendars, TimeProvider clock) : PageModel
{
    public TrackingView Case { get; private set; } = null!;

    public IReadOnlyList<QuestionView> Questions { get; private set; } = [];

    public CaseCourse Course => new(Case, calendars.For(Case.Region), clock.GetUtcNow());

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel)
    {
        if (await cases.TrackAsync(User.RequireReader(), number, cancel) is not { } view)
        {
            return NotFound();
        }

        (Case, Questions) = (view, await questions.OfCaseAsync(User.RequireReader(), view.CaseId, cancel));
        return Page();
    }
}
