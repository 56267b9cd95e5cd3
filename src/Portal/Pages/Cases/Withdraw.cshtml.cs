using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases;
using Suban.Cases.Queries;
using Suban.Cases.Withdrawal;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Portal.Pages.Cases;

/// <summary>Asks once more before a case is withdrawn (撤回), and says what stays.</summary>
[Authorize(Policies.Applying)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class WithdrawModel(CaseQueries cases, Writes writes) : PageModel
{
    public TrackingView Case { get; private set; } = null!;

    public IReadOnlyList<string> Granted => [.. Case.Steps.Where(step => step.Status is StepStatus.Granted).Select(step => step.ItemName)];

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel)
    {
        if (await cases.TrackAsync(User.RequireReader(), number, cancel) is not { } view)
        {
            return NotFound();
        }

        Case = view;
        return view.MayWithdraw ? Page() : LocalRedirect($"/cases/{view.Number}");
    }

    public async Task<IActionResult> OnPostAsync(string number, int revision, string? key, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        if (await cases.TrackAsync(reader, number, cancel) is not { } view)
        {
            return NotFound();
        }

        Case = view;
        var process = HttpContext.Process(nameof(WithdrawCase), key: key);
        var outcome = await writes.RunAsync<WithdrawCase, CaseWithdrawn>(
            (op, c) => op.RunAsync(reader, view.CaseId, revision, process, c), process, view.CaseId, cancel);
        return outcome.TryGet(out _) ? LocalRedirect($"/cases/{view.Number}?done=withdrawn") : this.Refused(outcome.Refusal);
    }
}
