using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Lists;
using Suban.Catalogue.Publishing;
using Suban.Certificates.Sheets;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>The list as the region prints it, whole or of one department, as a Word file and as a table.</summary>
[Authorize(Policies.Ledgers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class AssistPrintModel(CatalogueStore catalogue, AssistListSheet sheets, SheetFiles files) : PageModel
{
    public Sheet Sheet { get; private set; } = null!;

    public IReadOnlyList<string> Departments { get; private set; } = [];

    public IActionResult OnGet(string? department) => Find(department) is null ? NotFound() : Page();

    public IActionResult OnGetWord() => Find(null) is null ? NotFound() : File(files.Docx(Sheet), SheetFiles.WordType, Sheet.Title + ".docx");

    public IActionResult OnGetTable() => Find(null) is not { } region
        ? NotFound()
        : File(AssistListSheet.ToCsv(region), CsvSheet.MediaType, Sheet.Title + ".csv");

    private RegionCatalogue? Find(string? department)
    {
        if (catalogue.Current.Region(User.RequireReader().Region) is not { } region)
        {
            return null;
        }

        Departments = [.. region.AssistLines.Select(l => l.Entry.Department).Distinct()];
        if (sheets.Make(region, Departments.FirstOrDefault(d => d == department)) is not { } sheet)
        {
            return null;
        }

        Sheet = sheet;
        return region;
    }
}
