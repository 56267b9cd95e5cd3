using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue;
using Suban.Organisation.Access;
using Suban.Supervision.Connectors;

namespace Suban.Workbench.Pages.Admin;

/// <summary>The systems of departments, by field of life, and whether they answer.</summary>
[Authorize(Policies.SystemAdministrator)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ConnectorsModel(ConnectorQueries connectors) : PageModel
{
    public IReadOnlyList<(LivelihoodDomain Domain, IReadOnlyList<ConnectorView> Systems)> Domains { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var systems = await connectors.ListAsync(User.RequireReader(), cancel);
        Domains = [.. Enum.GetValues<LivelihoodDomain>().Select(d => (d, (IReadOnlyList<ConnectorView>)[.. systems.Where(s => s.Domain == d)]))];
    }

    public static string Rate(ConnectorView system) => $"{100.0 * system.Failed / system.Checks:0.#}%";
}
