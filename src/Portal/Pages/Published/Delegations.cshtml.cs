using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Delegations;

namespace Suban.Portal.Pages.Published;

/// <summary>The public notice of delegations in force (委托公告).</summary>
/// <remarks>行政许可法第二十四条. Not kept like other published pages: one that ends leaves the page at once.</remarks>
[AllowAnonymous]
internal sealed class DelegationsModel(DelegationQueries delegations) : PageModel
{
    public IReadOnlyList<DelegationView> All { get; private set; } = [];

    public async Task OnGetAsync(string region, CancellationToken cancel) => All = await delegations.PublishedAsync(region, cancel);
}
