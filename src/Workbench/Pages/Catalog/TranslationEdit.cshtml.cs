using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Translating;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>One text in Mongolian script: written, and released once somebody who knows the language has looked at it.</summary>
[Authorize(Policies.Editor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class TranslationEditModel(NamesToTranslate names, TranslationQueries translations, Writes writes) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Thing { get; set; }

    [BindProperty]
    public string? Mongolian { get; set; }

    [BindProperty]
    public string? Basis { get; set; }

    [BindProperty]
    public int SeenRevision { get; set; }

    public TranslationRow Row { get; private set; } = null!;

    /// <summary>As it was written here; null where it only stands in the content folder, or nowhere.</summary>
    public TranslationView? Written { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        Mongolian = Row.Mongolian;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => ActAsync(async (reader, text) =>
    {
        var process = HttpContext.Process(nameof(WriteTranslation));
        return (await writes.RunAsync<WriteTranslation, TranslationWritten>(
            (op, c) => op.RunAsync(reader, text, Mongolian ?? "", SeenRevision, process, c), process, cancel)).Refusal;
    }, cancel);

    public Task<IActionResult> OnPostReleaseAsync(CancellationToken cancel) => ActAsync(async (reader, text) =>
    {
        var process = HttpContext.Process(nameof(ReleaseTranslation), reason: Basis);
        return (await writes.RunAsync<ReleaseTranslation, TranslationReleased>(
            (op, c) => op.RunAsync(reader, text, Basis ?? "", SeenRevision, process, c), process, cancel)).Refusal;
    }, cancel);

    private async Task<IActionResult> ActAsync(Func<Reader, ThingText, Task<Refusal?>> act, CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        if (await act(User.RequireReader(), new ThingText(Row.Thing, Row.Chinese)) is not { } refusal)
        {
            return LocalRedirect($"/catalog/translations/edit?Thing={Uri.EscapeDataString(Row.Thing)}");
        }

        Mongolian ??= Row.Mongolian;
        return await FindAsync(cancel) ? this.Refused(refusal) : NotFound();
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        var region = User.RequireReader().Region;
        if ((await names.OfAsync(region, cancel))?.Rows.FirstOrDefault(r => r.Thing == Thing) is not { } row)
        {
            return false;
        }

        Row = row;
        Written = await translations.FindAsync(region, row.Thing, cancel);
        return true;
    }
}
