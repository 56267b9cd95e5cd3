using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Supervision.Connectors;
using Suban.Workbench.Watch;

namespace Suban.Workbench.Pages.Admin;

/// <summary>Enters a system of a department, or describes it anew.</summary>
[Authorize(Policies.SystemAdministrator)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ConnectorEditModel(ConnectorQueries connectors, DepartmentChoices departments, Writes writes) : PageModel
{
    public static IReadOnlyList<Choice> Domains { get; } = [.. Enum.GetValues<LivelihoodDomain>().Select(d => new Choice($"{d}", DomainWords.Of(d)))];

    public static IReadOnlyList<Choice> Networks { get; } = [.. Enum.GetValues<ConnectorNetwork>().Select(n => new Choice($"{n}", ConnectorWords.Of(n)))];

    public static IReadOnlyList<Choice> Modes { get; } = [.. Enum.GetValues<ConnectorMode>().Select(m => new Choice($"{m}", ConnectorWords.Of(m)))];

    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? Domain { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? AuthorityId { get; set; }

    [BindProperty]
    public string? Network { get; set; }

    [BindProperty]
    public string? Mode { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Credential { get; set; }

    public IReadOnlyList<Choice> DepartmentsHere => departments.Of(User.RequireReader().Region);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Id is not { } id)
        {
            return Page();
        }

        if (await connectors.FindAsync(User.RequireReader(), id, cancel) is not { } system)
        {
            return NotFound();
        }

        (Domain, Name, AuthorityId, Network, Mode) = ($"{system.Domain}", system.Name, $"{system.AuthorityId}", $"{system.Network}", $"{system.Mode}");
        (Address, Credential, Seen) = (system.Address, system.Credential, system.Revision);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? key, CancellationToken cancel)
    {
        if (DepartmentChoices.Read(AuthorityId, nameof(AuthorityId), out var authority) is { } fault)
        {
            return this.Refused(fault);
        }

        var form = new ConnectorForm(
            Read<LivelihoodDomain>(Domain), Name ?? "", authority, Read<ConnectorNetwork>(Network), Read<ConnectorMode>(Mode), Address ?? "", Credential ?? "");
        var process = HttpContext.Process(nameof(DescribeConnector), key: key);
        var outcome = await writes.RunAsync<DescribeConnector, ConnectorDescribed>(
            (op, c) => op.RunAsync(Id, Seen, form, process, c), process, form, cancel);
        return outcome.TryGet(out var described) ? LocalRedirect($"/admin/connectors/{described.ConnectorId}") : this.Refused(outcome.Refusal);
    }

    private static T? Read<T>(string? chosen) where T : struct, Enum => Enum.TryParse<T>(chosen, out var value) && Enum.IsDefined(value) ? value : null;
}
