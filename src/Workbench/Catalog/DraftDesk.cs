using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue;
using Suban.Catalogue.Editing;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Catalog;

/// <summary>Opens drafts for the editor's pages and saves what they change.</summary>
internal sealed class DraftDesk(ThemeQueries themes, CatalogueStore catalogue, Writes writes)
{
    public const string ComparisonKey = "Comparison";

    public async Task<OpenDraft?> OpenAsync(PageModel page, int number, CancellationToken cancel)
    {
        var reader = page.User.RequireReader();
        return catalogue.Current.Region(reader.Region) is { } region && await themes.DraftAsync(reader, number, cancel) is { } view
            ? new OpenDraft(view, region)
            : null;
    }

    /// <summary>Changes the state the editor saw, and saves it; a colleague's changes elsewhere stand beside it.</summary>
    /// <param name="next">Where to go afterwards.</param>
    public async Task<IActionResult> SaveAsync(
        PageModel page, OpenDraft draft, int seenRevision, Func<ServiceTheme, ServiceTheme> change, string next, CancellationToken cancel)
    {
        var seen = seenRevision == draft.View.Revision
            ? draft.Theme
            : await themes.SavedAsync(draft.View.ThemeDraftId, seenRevision, cancel);
        return seen is null
            ? page.NotFound()
            : await SaveAsync(page, draft, new ThemeEdit(change(seen), seenRevision), next, cancel);
    }

    public async Task<IActionResult> SaveAsync(PageModel page, OpenDraft draft, ThemeEdit edit, string next, CancellationToken cancel)
    {
        var reader = page.User.RequireReader();
        var process = page.HttpContext.Process(nameof(SaveThemeDraft));
        var outcome = await writes.RunAsync<SaveThemeDraft, ThemeDraftSaved>(
            (op, c) => op.RunAsync(reader, draft.Number, edit, process, c), process, cancel);
        if (outcome.TryGet(out var saved))
        {
            return page.LocalRedirect(saved.Merged ? $"{next}{(next.Contains('?', StringComparison.Ordinal) ? '&' : '?')}merged=1" : next);
        }

        if (outcome.Refusal.Code != "theme.both_changed" || await OpenAsync(page, draft.Number, cancel) is not { } now)
        {
            return page.Refused(outcome.Refusal);
        }

        page.ViewData[ComparisonKey] = Comparison.Of(now, edit.Theme, edit.SeenRevision, outcome.Refusal.Faults.Select(f => f.Field), next);
        page.Response.StatusCode = StatusCodes.Status409Conflict;
        return page.Page();
    }
}
