using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Acceptance;
using Suban.Cases.Decision;
using Suban.Cases.Queries;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Desk;

namespace Suban.Workbench.Pages.Desk;

/// <summary>Refusal of acceptance: ground, reason, basis, whom to turn to, remedies.</summary>
[Authorize(Policies.Window)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class RefuseModel(DeskCaseQueries cases, Writes writes) : PageModel
{
    public DeskCaseView Case { get; private set; } = null!;

    [BindProperty]
    public string? Ground { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Basis { get; set; }

    [BindProperty]
    public string? Authority { get; set; }

    [BindProperty]
    public int Revision { get; set; }

    [BindProperty]
    public string? Key { get; set; }

    public string Remedies => Suban.Cases.Decision.Remedies.Text;

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel) =>
        await ReadAsync(number, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string number, CancellationToken cancel)
    {
        if (!await ReadAsync(number, cancel))
        {
            return NotFound();
        }

        if (!Enum.TryParse<RefusalGround>(Ground, out var ground) || !Enum.IsDefined(ground))
        {
            return this.Faulty([new FieldFault(nameof(Ground), "请选择属于哪一种情形")]);
        }

        var reader = User.RequireReader();
        var refusal = new AcceptanceRefusal(ground, Reason ?? "", Basis ?? "", ground is RefusalGround.NotCompetent ? Authority : null);
        var process = HttpContext.Process(nameof(RefuseAcceptance), key: Key);
        var outcome = await writes.RunAsync<RefuseAcceptance, AcceptanceRefused>(
            (op, c) => op.RunAsync(reader, Case.Tracking.CaseId, Revision, refusal, process, c), process, refusal, cancel);
        return outcome.TryGet(out var refused) ? LocalRedirect($"/desk/cases/{refused.Number}?done=refused") : this.Refused(outcome.Refusal);
    }

    private async Task<bool> ReadAsync(string number, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        var found = reader.Has(Role.WindowClerk)
            ? await cases.OpenAsync(reader, await cases.FindAsync(reader, number, cancel), cancel)
            : null;
        Case = found!;
        return found is not null;
    }
}
