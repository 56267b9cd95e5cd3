using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Announcing;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>The notices the region's editors wrote, with how far each has come.</summary>
[Authorize(Policies.Notices)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class NoticesModel(NoticeQueries notices) : PageModel
{
    public IReadOnlyList<NoticeView> All { get; private set; } = [];

    public bool CanWrite => User.RequireReader().Has(Role.Editor);

    public async Task OnGetAsync(CancellationToken cancel) => All = await notices.AllAsync(User.RequireReader().Region, cancel);
}
