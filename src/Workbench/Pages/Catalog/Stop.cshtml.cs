using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue;
using Suban.Catalogue.Editing;
using Suban.Catalogue.Publishing;
using Suban.Components.Fields;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>Suspends or withdraws a theme, saying why and where to go instead.</summary>
[Authorize(Policies.Editor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class StopModel(ThemeQueries themes, CatalogueStore catalogue, ThemeActs acts) : PageModel
{
    public ServiceTheme Theme { get; private set; } = null!;

    public IReadOnlyList<Choice> Routes { get; private set; } = [];

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Go { get; set; }

    public IActionResult OnGet(int number) => Find(number) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int number, CancellationToken cancel)
    {
        if (!Find(number))
        {
            return NotFound();
        }

        var refusal = How is not ("suspend" or "withdraw") ? ThemeActs.Invalid(nameof(How), "请选择暂停还是下架")
            : !Offered.Has(Routes, Go) ? ThemeActs.Invalid(nameof(Go), "请从列表中选择群众该去哪里")
            : EditedText.FaultOf(nameof(Reason), "原因", Reason, EditedText.MostInLine) is { } fault ? ThemeActs.Invalid(fault.Field, fault.Message)
            : string.IsNullOrWhiteSpace(Reason) ? ThemeActs.Invalid(nameof(Reason), "请写明原因，指南页会照着显示")
            : await acts.StopAsync(HttpContext, number, new StopOrder(Reason, string.IsNullOrEmpty(Go) ? null : Go), How == "withdraw", cancel);
        return refusal is null ? LocalRedirect($"/catalog/themes/{number}") : this.Refused(refusal);
    }

    private bool Find(int number)
    {
        var reader = User.RequireReader();
        if (!themes.IsBureau(reader) || catalogue.Current.Region(reader.Region) is not { } region || region.FindTheme(number) is not { } theme)
        {
            return false;
        }

        (Theme, Routes) = (theme.Theme, ThemeChoices.Routes(region, number));
        return true;
    }
}
