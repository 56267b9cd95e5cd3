using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Queries;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Dept;

/// <summary>A task opened for a page, and what became of the act that was tried on it.</summary>
internal static class TaskPage
{
    /// <summary>The longest text a decision may hold; the papers print it on one sheet.</summary>
    public const int MostWords = 1000;

    /// <summary>Shows a refusal on the present state of the task.</summary>
    public static IActionResult Refuse(this PageModel page, Refusal refusal, Action<string> changed)
    {
        if (refusal.Kind is RefusalKind.Conflict)
        {
            changed(refusal.Message);
            page.Response.StatusCode = StatusCodes.Status409Conflict;
            return page.Page();
        }

        return page.Refused(refusal);
    }

    /// <summary>Who acted last, for a reader who came too late.</summary>
    public static string? ActedBy(TaskView task) => task.DecidedByName ?? task.Step.ClaimedByName;
}
