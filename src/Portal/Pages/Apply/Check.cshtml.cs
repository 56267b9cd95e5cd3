using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Drafts;
using Suban.Cases.Queries;
using Suban.Cases.Receipt;
using Suban.Components.Listing;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Portal.Apply;

namespace Suban.Portal.Pages.Apply;

/// <summary>Everything that will be sent, to whom, and the promise; from here the application is submitted.</summary>
internal sealed class CheckModel(DraftAccess access, Writes writes) : PageModel
{
    public DraftView Draft { get; private set; } = null!;

    public Journey Journey { get; private set; } = null!;

    /// <summary>Somebody pressed the button too early: the faults lead to where each is put right.</summary>
    public bool TooEarly { get; private set; }

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

        TooEarly = true;
        ModelState.Clear();
        return outcome.Refusal.Code switch
        {
            "case.draft_changed" => this.Refused(new Refusal(outcome.Refusal.Code, "这份草稿刚刚在另一处改过，下面是最新的内容，请再核对一遍后提交。")),
            _ => this.Refused(outcome.Refusal),
        };
    }

    public IEnumerable<SummaryRow> Rows(SectionView section) => section.Fields.Select(f => new SummaryRow(
        f.Field.Label, f.Field.Unit is { } unit && f.Words.Length > 0 ? $"{f.Words} {unit}" : f.Words, null, f.Source));

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await access.OpenAsync(this, id, cancel) is not { } draft)
        {
            return false;
        }

        (Draft, Journey) = (draft, new Journey(draft));
        return true;
    }
}
