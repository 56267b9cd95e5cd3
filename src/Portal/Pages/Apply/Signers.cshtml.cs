using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Drafts;
using Suban.Cases.Queries;
using Suban.Cases.Signing;
using Suban.Components.Status;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Portal.Apply;

namespace Suban.Portal.Pages.Apply;

/// <summary>Who signs the application beside the applicant, and who has (请人共同签字).</summary>
internal sealed class SignersModel(DraftAccess access, SignerQueries signers, Writes writes) : PageModel
{
    public DraftView Draft { get; private set; } = null!;

    public IReadOnlyList<SignerView> Signers { get; private set; } = [];

    /// <summary>The signer of the plan who is asked; empty for one whose name is typed.</summary>
    [BindProperty]
    public string? Part { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? IdNumber { get; set; }

    [BindProperty]
    public Guid Signer { get; set; }

    [BindProperty]
    public string? Key { get; set; }

    public static Tone ToneOf(SigningState state) => state switch
    {
        SigningState.Given => Tone.Good,
        SigningState.Declined => Tone.Bad,
        _ => Tone.Caution,
    };

    public string Address(string code) => $"{Request.Host}/sign/{code}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await LoadAsync(id, cancel) ? Page() : await access.GoneAsync(this, id, cancel);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        var asked = new AskedSigner(Part, Name?.Trim() ?? "", IdNumber ?? "");
        return ActAsync<AskForSignature, SignatureAsked>(
            id, new { id, Part, Name, IdNumber }, (op, reader, process, c) => op.RunAsync(reader, id, asked, process, c), cancel);
    }

    public Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken cancel) => ActAsync<RemoveSigner, SignerRemoved>(
        id, new { id, Signer }, (op, reader, process, c) => op.RunAsync(reader, id, Signer, process, c), cancel);

    private async Task<IActionResult> ActAsync<TOperation, T>(
        Guid id, object body, Func<TOperation, Reader, ProcessContext, CancellationToken, Task<Outcome<T>>> act, CancellationToken cancel)
        where TOperation : notnull
        where T : notnull
    {
        if (!await LoadAsync(id, cancel))
        {
            return await access.GoneAsync(this, id, cancel);
        }

        var (reader, process) = (User.RequireReader(), HttpContext.Process(typeof(TOperation).Name, key: Key));
        var outcome = await writes.RunAsync<TOperation, T>((op, c) => act(op, reader, process, c), process, body, cancel);
        return outcome.TryGet(out _) ? LocalRedirect($"/apply/{id}/signers") : this.Refused(outcome.Refusal);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await access.OpenAsync(this, id, cancel) is not { } draft)
        {
            return false;
        }

        (Draft, Signers) = (draft, await signers.OfDraftAsync(User.RequireReader(), id, cancel));
        return true;
    }
}
