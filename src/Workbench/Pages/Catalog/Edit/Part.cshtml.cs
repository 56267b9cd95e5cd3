using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;
using Suban.Workbench.Desk;

namespace Suban.Workbench.Pages.Catalog.Edit;

/// <summary>One item within the theme: when it is handled, after which others, in how many days.</summary>
[Authorize(Policies.Editor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PartModel(DraftDesk desk) : PageModel
{
    public OpenDraft Draft { get; private set; } = null!;

    public ThemePart Part { get; private set; } = null!;

    [BindProperty]
    public int SeenRevision { get; set; }

    [BindProperty]
    public string? Budget { get; set; }

    [BindProperty]
    public List<string> After { get; set; } = [];

    [BindProperty]
    public string? Optional { get; set; }

    public IReadOnlyList<Choice> Others =>
        [.. Draft.Theme.Parts.Where(p => p.Item != Part.Item).Select(p => new Choice(p.Item, Draft.NameOf(p.Item)))];

    public async Task<IActionResult> OnGetAsync(int number, string key, CancellationToken cancel)
    {
        if (!await ReadAsync(number, key, cancel))
        {
            return NotFound();
        }

        Budget = Part.BudgetWorkingDays?.ToString(CultureInfo.InvariantCulture);
        After = [.. Part.After];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int number, string key, CancellationToken cancel)
    {
        if (!await ReadAsync(number, key, cancel))
        {
            return NotFound();
        }

        var budget = TypedLines.Line(Budget);
        if (budget is not null && !TypedDays.Is(budget))
        {
            return this.Faulty([new FieldFault(nameof(Budget), "商定的天数应为整工作日，当场办结填 0")]);
        }

        var changed = Part with
        {
            When = WhenFields.Read(Draft.Theme.Situations, Request.Form),
            After = [.. After.Where(a => Others.Any(o => o.Value == a))],
            Optional = Optional == "yes",
            BudgetWorkingDays = budget is null ? null : TypedDays.Read(budget),
        };
        return await desk.SaveAsync(
            this, Draft, SeenRevision,
            theme => theme with { Parts = [.. theme.Parts.Select(p => p.Item == key ? changed : p)] },
            $"{Draft.Editing}/items", cancel);
    }

    private async Task<bool> ReadAsync(int number, string key, CancellationToken cancel)
    {
        if (await desk.OpenAsync(this, number, cancel) is not { } draft || draft.Theme.Parts.FirstOrDefault(p => p.Item == key) is not { } part)
        {
            return false;
        }

        ViewData["Draft"] = Draft = draft;
        Part = part;
        return true;
    }
}
