using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Drafts;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Portal.Apply;

namespace Suban.Portal.Pages.Apply;

/// <summary>Asks once more before a draft is deleted with everything in it.</summary>
internal sealed class DeleteModel(DraftAccess access, Writes writes) : PageModel
{
    public DraftView Draft { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await access.OpenAsync(this, id, cancel) is not { } draft)
        {
            return await access.GoneAsync(this, id, cancel);
        }

        Draft = draft;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? key, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        var process = HttpContext.Process(nameof(DeleteDraft), key: key);
        var outcome = await writes.RunAsync<DeleteDraft, DraftDeleted>(
            (op, c) => op.RunAsync(reader, id, process, c), process, id, cancel);
        return outcome.TryGet(out _) ? LocalRedirect("/cases?deleted=1") : await access.GoneAsync(this, id, cancel);
    }
}
