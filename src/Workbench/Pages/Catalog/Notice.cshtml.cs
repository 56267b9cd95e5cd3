using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Announcing;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>One notice: written by an editor, read by somebody else, let out, taken down.</summary>
[Authorize(Policies.Notices)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class NoticeModel(NoticeQueries notices, Writes writes, CatalogueStore catalogue) : PageModel
{
    public NoticeView Notice { get; private set; } = null!;

    [BindProperty]
    public NoticeFields Form { get; set; } = new();

    [BindProperty]
    public int SeenRevision { get; set; }

    [BindProperty]
    public string? Agreed { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public bool CanWrite => IsEditor && Notice.Stage is NoticeStage.Writing;

    public bool CanReview => Notice.Stage is NoticeStage.InReview && Notice.WrittenBy != HttpContext.Process(nameof(ReviewNotice)).ActorId;

    public bool CanWithdraw => IsEditor && Notice.Stage is NoticeStage.Published;

    private bool IsEditor => User.RequireReader().Has(Role.Editor);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        Form = NoticeFields.Of(Notice);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) => ActAsync(id, IsEditor, async reader =>
    {
        var (form, fault) = Form.Read();
        if (form is null)
        {
            return fault;
        }

        var process = HttpContext.Process(nameof(WriteNotice));
        var outcome = await writes.RunAsync<WriteNotice, NoticeWritten>((op, c) => op.RunAsync(reader, id, SeenRevision, form, process, c), process, cancel);
        return outcome.Refusal is { } refusal ? NoticeFields.AtFields(refusal) : null;
    }, cancel);

    public Task<IActionResult> OnPostSubmitAsync(Guid id, CancellationToken cancel) => ActAsync(id, IsEditor, async _ =>
    {
        var process = HttpContext.Process(nameof(SubmitNotice));
        return (await writes.RunAsync<SubmitNotice, NoticeSubmitted>((op, c) => op.RunAsync(id, SeenRevision, process, c), process, cancel)).Refusal;
    }, cancel);

    public Task<IActionResult> OnPostReviewAsync(Guid id, CancellationToken cancel) => ActAsync(id, true, async reader =>
    {
        if (Agreed is not ("yes" or "no"))
        {
            return ThemeActs.Invalid(nameof(Agreed), "请选择同意还是退回");
        }

        var process = HttpContext.Process(nameof(ReviewNotice), reason: Words);
        return (await writes.RunAsync<ReviewNotice, NoticeReviewed>(
            (op, c) => op.RunAsync(reader, id, SeenRevision, Agreed == "yes", Words ?? "", process, c), process, cancel)).Refusal;
    }, cancel);

    public Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken cancel) => ActAsync(id, IsEditor, async _ =>
    {
        var process = HttpContext.Process(nameof(WithdrawNotice), reason: Reason);
        return (await writes.RunAsync<WithdrawNotice, NoticeWithdrawn>((op, c) => op.RunAsync(id, Reason ?? "", process, c), process, cancel)).Refusal;
    }, cancel);

    /// <summary>What is let out is added to the last version of the catalogue, and shown on this node at once.</summary>
    private async Task<IActionResult> ActAsync(Guid id, bool allowed, Func<Reader, Task<Refusal?>> act, CancellationToken cancel)
    {
        if (!allowed || !await FindAsync(id, cancel))
        {
            return NotFound();
        }

        await catalogue.RefreshAsync(cancel);
        var refusal = await act(User.RequireReader());
        await catalogue.RefreshAsync(cancel);
        if (refusal is null)
        {
            return LocalRedirect($"/catalog/notices/{id}");
        }

        return await FindAsync(id, cancel) ? this.Refused(refusal) : NotFound();
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await notices.FindAsync(User.RequireReader().Region, id, cancel) is not { } found)
        {
            return false;
        }

        Notice = found;
        return true;
    }
}
