using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Demands;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>What people wanted and did not find, the same wishes together, most wanted first.</summary>
[Authorize(Policies.Editor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class DemandsModel(DemandQueries demands) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "State")]
    public string? Wanted { get; set; }

    public DemandState? State => Enum.TryParse<DemandState>(Wanted, out var state) && Enum.IsDefined(state) ? state : null;

    public IReadOnlyList<DemandRow> All { get; private set; } = [];

    public IReadOnlyList<DemandRow> Rows => [.. All.Where(r => State is null || r.State == State)];

    public IEnumerable<(DemandState State, int Count)> States => Enum.GetValues<DemandState>().Select(s => (s, All.Count(r => r.State == s)));

    public async Task OnGetAsync(CancellationToken cancel) => All = await demands.ListAsync(User.RequireReader(), cancel);
}
