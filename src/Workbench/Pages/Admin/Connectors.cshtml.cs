using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue;
using Suban.Exchange.Reports;
using Suban.Organisation.Access;
using Suban.Supervision.Connectors;

namespace Suban.Workbench.Pages.Admin;

/// <summary>The systems of departments, by field of life, and whether they answer.</summary>
[Authorize(Policies.SystemAdministrator)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ConnectorsModel(ConnectorQueries connectors, ReportQueries reports) : PageModel
{
    public IReadOnlyList<(LivelihoodDomain Domain, IReadOnlyList<ConnectorView> Systems)> Domains { get; private set; } = [];

    /// <summary>What is wrong with reports to platforms above, by system.</summary>
    public IReadOnlyDictionary<Guid, string> Troubles { get; private set; } = new Dictionary<Guid, string>();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Troubles = await reports.TroublesAsync(User.RequireReader(), cancel);
        var systems = await connectors.ListAsync(User.RequireReader(), cancel);
        Domains = [.. Enum.GetValues<LivelihoodDomain>().Select(d => (d, (IReadOnlyList<ConnectorView>)[.. systems.Where(s => s.Domain == d)]))];
    }

    public static string Rate(ConnectorView system) => $"{100.0 * system.Failed / system.Checks:0.#}%";
}
