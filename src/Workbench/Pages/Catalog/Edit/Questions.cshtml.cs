using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;

namespace Suban.Workbench.Pages.Catalog.Edit;

/// <summary>The questions of a theme as cards, each answer with what it sets off.</summary>
[Authorize(Policies.Editor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class QuestionsModel(DraftDesk desk) : PageModel
{
    public OpenDraft Draft { get; private set; } = null!;

    [BindProperty]
    public int SeenRevision { get; set; }

    public IReadOnlyList<NeededQuestion> Needed => NeededQuestion.Of(Draft);

    public AnswerEffects Effects => new(Draft);

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel) => await ReadAsync(number, cancel) ? Page() : NotFound();

    /// <summary>Takes a question over as another theme asks it.</summary>
    public Task<IActionResult> OnPostTakeAsync(int number, string question, CancellationToken cancel) => ChangeAsync(
        number,
        theme => Needed.FirstOrDefault(n => n.Situation.Id == question) is { } needed && theme.Situations.All(s => s.Id != question)
            ? theme with { Situations = [.. theme.Situations, needed.Situation] }
            : theme,
        cancel);

    public Task<IActionResult> OnPostRemoveAsync(int number, string question, CancellationToken cancel) =>
        ChangeAsync(number, theme => theme with { Situations = [.. theme.Situations.Where(s => s.Id != question)] }, cancel);

    /// <param name="by">−1 moves it up, 1 down.</param>
    public Task<IActionResult> OnPostMoveAsync(int number, string question, int by, CancellationToken cancel) =>
        ChangeAsync(number, theme => Move(theme, question, Math.Sign(by)), cancel);

    private static ServiceTheme Move(ServiceTheme theme, string question, int by)
    {
        var situations = theme.Situations.ToList();
        var at = situations.FindIndex(s => s.Id == question);
        if (at < 0 || at + by < 0 || at + by >= situations.Count)
        {
            return theme;
        }

        (situations[at], situations[at + by]) = (situations[at + by], situations[at]);
        return theme with { Situations = situations };
    }

    private async Task<IActionResult> ChangeAsync(int number, Func<ServiceTheme, ServiceTheme> change, CancellationToken cancel) =>
        await ReadAsync(number, cancel) ? await desk.SaveAsync(this, Draft, SeenRevision, change, $"{Draft.Editing}/questions", cancel) : NotFound();

    private async Task<bool> ReadAsync(int number, CancellationToken cancel)
    {
        if (await desk.OpenAsync(this, number, cancel) is not { } draft)
        {
            return false;
        }

        ViewData["Draft"] = Draft = draft;
        return true;
    }
}
