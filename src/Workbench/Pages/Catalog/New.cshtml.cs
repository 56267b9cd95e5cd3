using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue;
using Suban.Catalogue.Editing;
using Suban.Catalogue.Publishing;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>Begins a theme the region has not had yet.</summary>
[Authorize(Policies.Editor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class NewModel(CatalogueStore catalogue, ThemeChoices choices, Writes writes) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? For { get; set; } = "enterprise";

    [BindProperty]
    public string? Lead { get; set; }

    [BindProperty]
    public string? Category { get; set; }

    [BindProperty]
    public string? Summary { get; set; }

    public IReadOnlyList<Choice> Leads => choices.Authorities(User.RequireReader().Region);

    public IReadOnlyList<Choice> Categories => ThemeChoices.Categories(catalogue.Current.Region(User.RequireReader().Region));

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(string? key, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        if ((Offered.FaultOf(nameof(Lead), "牵头部门", Lead, Leads) ?? Offered.FaultOf(nameof(Category), "分类", Category, Categories)) is { } unknown)
        {
            return this.Refused(ThemeActs.Invalid(unknown.Field, unknown.Message));
        }

        var form = new NewTheme(
            TypedLines.Line(Name) ?? "", For == "person" ? ApplicantKind.Person : ApplicantKind.Enterprise, Lead ?? "", Category ?? "", TypedLines.Line(Summary) ?? "");
        var process = HttpContext.Process(nameof(StartThemeDraft), key: key);
        var outcome = await writes.RunAsync<StartThemeDraft, ThemeDraftStarted>(
            (op, c) => op.RunAsync(reader, form, process, c), process, form, cancel);
        return outcome.TryGet(out var started) ? LocalRedirect($"/catalog/themes/{started.Number}/edit/items") : this.Refused(outcome.Refusal);
    }
}
