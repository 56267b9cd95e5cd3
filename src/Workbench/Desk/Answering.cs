using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Acceptance;
using Suban.Cases.Queries;
using Suban.Cases.Supplement;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Desk;

/// <summary>The window's answer to a received case, from the counter and from the pre-check alike: accepted, or one notice of everything.</summary>
internal sealed class Answering(Writes writes)
{
    public async Task<IActionResult> AcceptAsync(PageModel page, DeskCaseView seen, int revision, string? key, CancellationToken cancel)
    {
        var (reader, caseId) = (page.User.RequireReader(), seen.Tracking.CaseId);
        var process = page.HttpContext.Process(nameof(AcceptCase), key: key);
        var outcome = await writes.RunAsync<AcceptCase, CaseAccepted>(
            (op, c) => op.RunAsync(reader, caseId, revision, process, c), process, new { caseId, revision }, cancel);
        return outcome.TryGet(out var accepted)
            ? page.LocalRedirect($"/desk/cases/{accepted.Number}?done=accepted")
            : page.Refused(outcome.Refusal);
    }

    /// <summary>The first notice, or, after a supplement, the notice of what is still not cured.</summary>
    public async Task<IActionResult> NotifyAsync(PageModel page, DeskCaseView seen, int revision, string? key, CancellationToken cancel)
    {
        var (reader, caseId) = (page.User.RequireReader(), seen.Tracking.CaseId);
        var process = page.HttpContext.Process(seen.Supplemented ? nameof(RenewNotice) : nameof(NotifyDefects), key: key);
        var outcome = seen.Supplemented
            ? await writes.RunAsync<RenewNotice, OneTimeNoticeIssued>(
                (op, c) => op.RunAsync(reader, caseId, revision, process, c), process, new { caseId, revision }, cancel)
            : await writes.RunAsync<NotifyDefects, OneTimeNoticeIssued>(
                (op, c) => op.RunAsync(reader, caseId, revision, process, c), process, new { caseId, revision }, cancel);
        return outcome.TryGet(out _)
            ? page.LocalRedirect($"/desk/cases/{seen.Tracking.Number}?done=noticed")
            : page.Refused(outcome.Refusal);
    }
}

internal static class FaultyPage
{
    /// <summary>Shows the page again with these faults beside what was typed.</summary>
    public static IActionResult Faulty(this PageModel page, IReadOnlyList<FieldFault> faults)
    {
        foreach (var fault in faults)
        {
            page.ModelState.AddModelError(fault.Field, fault.Message);
        }

        page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page.Page();
    }
}
