using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;

namespace Suban.Workbench.Pages.Catalog.Edit;

/// <summary>Walks any path through the questions and shows what each answer comes to.</summary>
[Authorize(Policies.Editor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class RunModel(DraftDesk desk) : PageModel
{
    public const string Field = "ask.";

    public OpenDraft Draft { get; private set; } = null!;

    public IReadOnlyDictionary<string, string> Answers { get; private set; } = new Dictionary<string, string>();

    public ThemePlan Plan { get; private set; } = null!;

    /// <summary>Questions answered so far and the next one.</summary>
    public IReadOnlyList<Situation> Put =>
        [.. Draft.Theme.Situations.Where(s => Plan.Answers.Any(a => a.Situation == s.Id) || s.Id == Plan.OpenQuestion?.Id)];

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel)
    {
        if (await desk.OpenAsync(this, number, cancel) is not { } draft)
        {
            return NotFound();
        }

        ViewData["Draft"] = Draft = draft;
        Answers = draft.Theme.Situations
            .Select(s => (s.Id, Option: s.Find(Request.Query[Field + s.Id].ToString())?.Id))
            .Where(a => a.Option is not null)
            .ToDictionary(a => a.Id, a => a.Option!, StringComparer.Ordinal);
        Plan = DraftPlans.Of(draft.Version, Answers);
        return Page();
    }
}
