using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Translating;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>What is still to be translated, in the shape of the content file, for the translator to fill in.</summary>
[Authorize(Policies.Editor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class TranslationFileModel(NamesToTranslate names) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await names.OfAsync(User.RequireReader().Region, cancel) is not { } list)
        {
            return NotFound();
        }

        var text = new StringBuilder("# 待译：mn 填蒙古文，state 改为 review；审定的人再改为 final。\ntranslations:\n");
        foreach (var row in list.Rows.Where(r => r.State is TranslationState.Waiting))
        {
            text.Append($"  {row.Thing}: {{ zh: \"{row.Chinese.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\", mn: \"\", state: waiting }}\n");
        }

        return File(Encoding.UTF8.GetBytes($"{text}"), "application/yaml", "mn.yaml");
    }
}
