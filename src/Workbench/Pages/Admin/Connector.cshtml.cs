using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Supervision.Connectors;
using Suban.Workbench.Watch;

namespace Suban.Workbench.Pages.Admin;

/// <summary>One system: whether it answers, and how far the connection has come.</summary>
[Authorize(Policies.SystemAdministrator)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ConnectorModel(ConnectorQueries connectors, SimulatedSystems simulators, Writes writes) : PageModel
{
    public ConnectorView System { get; private set; } = null!;

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? State { get; set; }

    [BindProperty]
    public bool Down { get; set; }

    /// <summary>The field whose stand-in it is; null for a real system, and where there are no stand-ins.</summary>
    public LivelihoodDomain? Simulated => simulators.AreOn ? SimulatedSystems.Of(System.Address) : null;

    public bool IsDown => Simulated is { } domain && simulators.IsDown(domain);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostMoveAsync(Guid id, CancellationToken cancel) => this.ActAsync(() => FindAsync(id, cancel), async _ =>
    {
        if (!Enum.TryParse<ConnectorState>(State, out var to) || !Enum.IsDefined(to))
        {
            to = System.State;
        }

        var process = HttpContext.Process(nameof(MoveConnector));
        return (await writes.RunAsync<MoveConnector, ConnectorMoved>((op, c) => op.RunAsync(id, Seen, to, process, c), process, cancel)).Refusal;
    });

    public async Task<IActionResult> OnPostSwitchAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || Simulated is not { } domain)
        {
            return NotFound();
        }

        simulators.Switch(domain, Down);
        return LocalRedirect($"/admin/connectors/{id}");
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await connectors.FindAsync(User.RequireReader(), id, cancel) is not { } found)
        {
            return false;
        }

        System = found;
        return true;
    }
}
