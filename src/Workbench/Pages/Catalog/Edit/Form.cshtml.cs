using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue;
using Suban.Catalogue.Checking;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Editing;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;

namespace Suban.Workbench.Pages.Catalog.Edit;

/// <summary>The merged form: what each item asks, what is left of it, and which of two like fields is asked.</summary>
[Authorize(Policies.Editor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class FormModel(DraftDesk desk) : PageModel
{
    public OpenDraft Draft { get; private set; } = null!;

    public ThemePlan Plan { get; private set; } = null!;

    public IReadOnlyList<FieldLikeness> Pairs { get; private set; } = [];

    [BindProperty]
    public int SeenRevision { get; set; }

    public int Open => Pairs.Count(p => p.IsConflict && p.Settled(Draft.Theme) is null);

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel) => await ReadAsync(number, cancel) ? Page() : NotFound();

    /// <param name="choice"><c>first</c> or <c>second</c> is asked, <c>apart</c> both, <c>open</c> takes the decision back.</param>
    public async Task<IActionResult> OnPostAsync(int number, string first, string second, string? choice, string? because, CancellationToken cancel)
    {
        if (!await ReadAsync(number, cancel) || Pairs.FirstOrDefault(p => p.First.Id == first && p.Second.Id == second) is not { } pair)
        {
            return NotFound();
        }

        var field = $"choice-{first}-{second}";
        if (choice is not ("first" or "second" or "apart" or "open"))
        {
            return this.Refused(ThemeActs.Invalid(field, $"请选定“{pair.First.Label}”和“{pair.Second.Label}”怎么办"));
        }

        if (choice == "apart" && TypedLines.Line(because) is null)
        {
            return this.Refused(ThemeActs.Invalid(field, $"请写明“{pair.First.Label}”和“{pair.Second.Label}”为什么分开"));
        }

        if (EditedText.FaultOf(field, "为什么分开", because, EditedText.MostInLine) is { } fault)
        {
            return this.Refused(ThemeActs.Invalid(fault.Field, fault.Message));
        }

        var decided = choice switch
        {
            "first" => new FieldSettlement(second, first, true, null),
            "second" => new FieldSettlement(first, second, true, null),
            "apart" => new FieldSettlement(first, second, false, TypedLines.Line(because)),
            _ => null,
        };
        return await desk.SaveAsync(
            this, Draft, SeenRevision,
            theme => theme with { Form = [.. theme.Form.Where(s => !pair.IsAbout(s.Field, s.With)), .. decided is null ? [] : new[] { decided }] },
            $"{Draft.Editing}/form", cancel);
    }

    private async Task<bool> ReadAsync(int number, CancellationToken cancel)
    {
        if (await desk.OpenAsync(this, number, cancel) is not { } draft)
        {
            return false;
        }

        ViewData["Draft"] = Draft = draft;
        Plan = DraftPlans.Widest(draft.Version);
        Pairs = FieldLikeness.Of(draft.Theme, draft.FindItem, draft.Region.Library.FindElement);
        return true;
    }
}
