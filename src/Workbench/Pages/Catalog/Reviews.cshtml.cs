using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Editing;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>Drafts of themes that wait for the reader's department.</summary>
[Authorize(Policies.Department)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ReviewsModel(ThemeQueries themes) : PageModel
{
    public IReadOnlyList<ReviewRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Rows = await themes.ReviewsAsync(User.RequireReader(), cancel);
}
