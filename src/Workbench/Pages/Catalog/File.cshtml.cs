using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Editing;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>A theme as the file it has, or would have, in the content folder: the draft where there is one, else what is in force.</summary>
[Authorize(Policies.Editor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class FileModel(ThemeQueries themes) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        var theme = (await themes.DraftAsync(reader, number, cancel))?.Theme ?? (await themes.StateAsync(reader, number, cancel))?.Published;
        return theme is null
            ? NotFound()
            : File(Encoding.UTF8.GetBytes(ThemeText.Write(theme)), "application/yaml", Path.GetFileName(ThemeText.FileOf(number)));
    }
}
