using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Mistakes;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>One thing somebody found wrong in a guide, and what editors answer; supervision reads.</summary>
[Authorize(Policies.Ledgers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class MistakeModel(MistakeQueries mistakes, Writes writes) : PageModel
{
    [BindProperty]
    public string? State { get; set; }

    [BindProperty]
    public string? Version { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public MistakeView Mistake { get; private set; } = null!;

    public string? SeenContact { get; private set; }

    /// <summary>Supervision of a region above only reads.</summary>
    public bool CanEdit => User.RequireReader() is var reader && reader.Has(Role.Editor) && reader.Region == Mistake.Region;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        Words = Mistake.IsOpen ? Mistake.Answer : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAnswerAsync(Guid id, string? revision, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || !CanEdit)
        {
            return NotFound();
        }

        var reader = User.RequireReader();
        var process = HttpContext.Process(nameof(AnswerMistake), reason: Words);
        var state = Enum.TryParse<MistakeState>(State, out var chosen) && Enum.IsDefined(chosen) ? chosen : (MistakeState?)null;
        var seen = int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var form = new MistakeAnswer(state, Version ?? "", Words ?? "", seen);
        var outcome = await writes.RunAsync<AnswerMistake, GuideMistakeAnswered>((op, c) => op.RunAsync(reader, id, form, process, c), process, cancel);
        return outcome.TryGet(out _) ? LocalRedirect($"/catalog/mistakes/{id}") : this.Refused(outcome.Refusal);
    }

    public async Task<IActionResult> OnPostContactAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || !CanEdit)
        {
            return NotFound();
        }

        var reader = User.RequireReader();
        var process = HttpContext.Process(nameof(SeeMistakeContact));
        var outcome = await writes.RunAsync<SeeMistakeContact, string>((op, c) => op.RunAsync(reader, id, process, c), process, cancel);
        if (!outcome.TryGet(out var contact))
        {
            return this.Refused(outcome.Refusal);
        }

        (SeenContact, Words) = (contact, Mistake.IsOpen ? Mistake.Answer : null);
        return Page();
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await mistakes.FindAsync(User.RequireReader(), id, cancel) is not { } found)
        {
            return false;
        }

        Mistake = found;
        return true;
    }
}
