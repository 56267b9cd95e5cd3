using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Credit;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Watch;

namespace Suban.Workbench.Pages.Watch;

/// <summary>Credit notes (信用记录): lists taken over with source and date, appeals answered, notes repaired.</summary>
[Authorize(Policies.Supervisor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CreditModel(CreditQueries credit, Writes writes) : PageModel
{
    public IReadOnlyList<CreditNoteView> Notes { get; private set; } = [];

    public bool Done { get; private set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public DateParts On { get; set; } = new();

    [BindProperty]
    public string? Lines { get; set; }

    [BindProperty]
    public Guid NoteId { get; set; }

    [BindProperty]
    public string? State { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Key { get; set; }

    public IReadOnlyList<Choice> Ways(CreditNoteView note) =>
    [
        .. note.State is CreditState.Appealed ? [new Choice(nameof(CreditState.Standing), "申诉不成立，记录保留")] : Array.Empty<Choice>(),
        new(nameof(CreditState.Withdrawn), "记错了，撤销"),
        new(nameof(CreditState.Repaired), "已经补救，予以信用修复"),
    ];

    public async Task OnGetAsync(bool done, CancellationToken cancel)
    {
        Done = done;
        Notes = await credit.OfRegionAsync(User.RequireReader(), cancel);
    }

    public async Task<IActionResult> OnPostImportAsync(CancellationToken cancel)
    {
        var (reader, process) = (User.RequireReader(), HttpContext.Process(nameof(ImportCreditList), key: Key));
        var list = new CreditList(Source ?? "", On.Read(), Lines ?? "");
        return await AnswerAsync(await writes.RunAsync<ImportCreditList, CreditListImported>(
            (op, c) => op.RunAsync(reader, list, process, c), process, list, cancel), cancel);
    }

    public async Task<IActionResult> OnPostSettleAsync(CancellationToken cancel)
    {
        var (reader, process) = (User.RequireReader(), HttpContext.Process(nameof(SettleCredit), key: Key));
        CreditState? state = Enum.TryParse<CreditState>(State, out var chosen) && Enum.IsDefined(chosen) ? chosen : null;
        return await AnswerAsync(await writes.RunAsync<SettleCredit, CreditSettled>(
            (op, c) => op.RunAsync(reader, NoteId, state, Words ?? "", process, c), process, new { NoteId, state, Words }, cancel), cancel);
    }

    private async Task<IActionResult> AnswerAsync<T>(Outcome<T> outcome, CancellationToken cancel)
        where T : notnull
    {
        if (outcome.TryGet(out _))
        {
            return LocalRedirect("/watch/credit?done=true");
        }

        await OnGetAsync(done: false, cancel);
        return this.Refused(outcome.Refusal! with
        {
            Faults = [.. outcome.Refusal.Faults.Select(fault => fault with { Field = char.ToUpperInvariant(fault.Field[0]) + fault.Field[1..] })],
        });
    }
}
