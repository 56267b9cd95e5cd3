using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Editing;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;

namespace Suban.Workbench.Pages.Catalog.Edit;

/// <summary>Saves what an editor chose after seeing a colleague's words beside his own.</summary>
[Authorize(Policies.Editor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CompareModel(DraftDesk desk) : PageModel
{
    public IActionResult OnGet(int number) => LocalRedirect($"/catalog/themes/{number}/edit/header");

    public async Task<IActionResult> OnPostAsync(
        int number, string? mine, int seenRevision, int comparedRevision, string? back, List<string> units, CancellationToken cancel)
    {
        if (await desk.OpenAsync(this, number, cancel) is not { } draft || ThemeText.TryRead(mine) is not { } theme)
        {
            return NotFound();
        }

        ViewData["Draft"] = draft;
        var taken = units.Where((_, i) => Request.Form[$"Choice-{i}"] == "mine").ToHashSet(StringComparer.Ordinal);
        var edit = new ThemeEdit(theme, seenRevision, taken) { ComparedRevision = comparedRevision };
        var next = back is not null && back.StartsWith(draft.Editing, StringComparison.Ordinal) ? back : $"{draft.Editing}/header";
        return await desk.SaveAsync(this, draft, edit, next, cancel);
    }
}
