using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Credit;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Portal.Pages.Me;

/// <summary>What is noted about the applicant's credit (信用记录), and his appeal.</summary>
[Authorize(Policies.Applicant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CreditModel(CreditQueries credit, Writes writes) : PageModel
{
    public IReadOnlyList<CreditNoteView> Notes { get; private set; } = [];

    public bool Done { get; private set; }

    [BindProperty]
    public Guid NoteId { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public async Task OnGetAsync(bool done, CancellationToken cancel)
    {
        Done = done;
        Notes = await credit.MineAsync(User.RequireReader(), cancel);
    }

    public async Task<IActionResult> OnPostAsync(string? key, CancellationToken cancel)
    {
        var (reader, process) = (User.RequireReader(), HttpContext.Process(nameof(AppealCredit), key: key));
        var outcome = await writes.RunAsync<AppealCredit, CreditAppealed>(
            (op, c) => op.RunAsync(reader, NoteId, Words ?? "", process, c), process, new { NoteId, Words }, cancel);
        if (outcome.TryGet(out _))
        {
            return LocalRedirect("/me/credit?done=true");
        }

        await OnGetAsync(done: false, cancel);
        return this.Refused(outcome.Refusal with { Faults = [.. outcome.Refusal.Faults.Select(fault => fault with { Field = nameof(Words) })] });
    }
}
