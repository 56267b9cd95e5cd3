using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Drafts;
using Suban.Cases.Queries;
using Suban.Cases.Signing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Desk.Intake;

/// <summary>Who signs beside the applicant; the window takes what they sign on paper (窗口收纸质签字).</summary>
[Authorize(Policies.Window)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SignersModel(DraftQueries drafts, SignerQueries signers, Writes writes) : PageModel
{
    public DraftView Draft { get; private set; } = null!;

    public IReadOnlyList<SignerView> Signers { get; private set; } = [];

    [BindProperty]
    public Guid? Signer { get; set; }

    /// <summary>The signer of the plan.</summary>
    [BindProperty]
    public string? Part { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? IdNumber { get; set; }

    [BindProperty]
    public string? Key { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostPaperAsync(Guid id, CancellationToken cancel)
    {
        var who = new PaperSigner(Signer, Part);
        return ActAsync<TakePaperSignature, ApplicationSigned>(id, who, (op, reader, process, c) => op.RunAsync(reader, id, who, process, c), cancel);
    }

    public Task<IActionResult> OnPostAddAsync(Guid id, CancellationToken cancel)
    {
        var asked = new AskedSigner(null, Name?.Trim() ?? "", IdNumber ?? "");
        return ActAsync<AskForSignature, SignatureAsked>(
            id, new { Name, IdNumber }, (op, reader, process, c) => op.RunAsync(reader, id, asked, process, c), cancel);
    }

    private async Task<IActionResult> ActAsync<TOperation, T>(
        Guid id, object body, Func<TOperation, Reader, ProcessContext, CancellationToken, Task<Outcome<T>>> act, CancellationToken cancel)
        where TOperation : notnull
        where T : notnull
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        var (reader, process) = (User.RequireReader(), HttpContext.Process(typeof(TOperation).Name, key: Key) with { OnBehalfOf = Draft.PartyId });
        var outcome = await writes.RunAsync<TOperation, T>((op, c) => act(op, reader, process, c), process, body, cancel);
        return outcome.TryGet(out _) ? LocalRedirect($"/desk/intake/{id}/signers") : this.Refused(outcome.Refusal);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        if (!reader.Has(Role.WindowClerk) || await drafts.OpenAsync(reader, id, cancel) is not { } draft)
        {
            return false;
        }

        (Draft, Signers) = (draft, await signers.OfDraftAsync(reader, id, cancel));
        return true;
    }
}
