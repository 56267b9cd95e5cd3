using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Drafts;
using Suban.Cases.Queries;
using Suban.Cases.Receipt;
using Suban.Catalogue;
using Suban.Components.Listing;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Parties;
using Suban.Portal.Apply;

namespace Suban.Portal.Pages.Apply;

/// <summary>Everything that will be sent, to whom, and the promise; from here the application is submitted.</summary>
internal sealed class CheckModel(DraftAccess access, SignerQueries signers, Writes writes) : PageModel
{
    public DraftView Draft { get; private set; } = null!;

    public Journey Journey { get; private set; } = null!;

    /// <summary>Who signs beside the applicant.</summary>
    public IReadOnlyList<SignerView> Signers { get; private set; } = [];

    /// <summary>Somebody pressed the button too early: the faults lead to where each is put right.</summary>
    public bool TooEarly { get; private set; }

    /// <summary>The promise stays ticked on a page that comes back.</summary>
    public bool Promised { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await LoadAsync(id, cancel) ? Page() : await access.GoneAsync(this, id, cancel);

    public async Task<IActionResult> OnPostAsync(Guid id, int? seenRevision, string? promise, string? key, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        var terms = new SubmissionTerms(seenRevision ?? 0, promise is "yes");
        var process = HttpContext.Process(nameof(SubmitCase), key: key);
        var outcome = await writes.RunAsync<SubmitCase, CaseReceived>(
            (op, c) => op.RunAsync(reader, id, terms, process, c), process, new { id, terms }, cancel);
        if (outcome.TryGet(out var received))
        {
            return LocalRedirect($"/apply/{received.CaseId}/done");
        }

        if (!await LoadAsync(id, cancel))
        {
            return await access.GoneAsync(this, id, cancel);
        }

        (TooEarly, Promised) = (true, terms.Promised);
        ModelState.Clear();
        return this.Refused(outcome.Refusal.Code switch
        {
            "case.draft_changed" => new Refusal(outcome.Refusal.Code, "这份草稿刚刚在另一处改过，下面是最新的内容，请再核对一遍后提交。"),
            "draft.promise_missing" => outcome.Refusal with { Faults = [.. Draft.Missing, .. outcome.Refusal.Faults] },
            _ => outcome.Refusal,
        });
    }

    /// <summary>What is wrong, in the order of the page.</summary>
    public IReadOnlyList<FieldFault> Faults =>
    [
        .. ModelState
            .SelectMany(entry => entry.Value!.Errors.Take(1), (entry, error) => new FieldFault(entry.Key, error.ErrorMessage))
            .OrderBy(fault => Draft.Missing.Select(m => m.Field).ToList().IndexOf(fault.Field) is var place and >= 0 ? place : int.MaxValue),
    ];

    public IEnumerable<SummaryRow> Rows(SectionView section) => section.Fields.Select(f => new SummaryRow(f.Field.Label, f switch
    {
        { Locked: true, Field.Type: ElementType.CitizenId } => Mask.IdNumber(f.Value),
        { Field.Unit: { } unit, Words.Length: > 0 } => $"{f.Words} {unit}",
        _ => f.Words,
    }));

    /// <summary>How much was filled in for the applicant, and from where: these are what has to be looked at most.</summary>
    public string? Prefilled
    {
        get
        {
            var sources = Draft.Sections.SelectMany(s => s.Fields).Select(f => f.Source).OfType<string>().Select(s => s.Split('，')[0]).ToArray();
            return sources.Length == 0 ? null : $"其中 {sources.Length} 项是替您填好的，来自{string.Join("、", sources.Distinct())}，请看看有没有变。";
        }
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await access.OpenAsync(this, id, cancel) is not { } draft)
        {
            return false;
        }

        (Draft, Journey, Signers) = (draft, new Journey(draft), await signers.OfDraftAsync(User.RequireReader(), id, cancel));
        return true;
    }
}
