using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Systems;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Supervision.Connectors;

namespace Suban.Workbench.Pages.Watch;

/// <summary>What departments handle in their own systems, and how to take it back when a system is down (收回待办).</summary>
[Authorize(Policies.Supervisor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SystemsModel(SystemStepQueries steps, ConnectorQueries connectors, Writes writes) : PageModel
{
    public IReadOnlyList<SystemGroup> Groups { get; private set; } = [];

    [BindProperty]
    public Guid Step { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var reader = User.RequireReader();
        var rows = await steps.OfRegionAsync(reader, cancel);
        var systems = rows.Count == 0 ? [] : await connectors.ListAsync(reader, cancel);
        Groups =
        [
            .. rows.GroupBy(r => r.SystemId).Select(g => systems.FirstOrDefault(s => s.ConnectorId == g.Key) is { } system
                ? new SystemGroup(system.Name, system.IsDown, system.IsDown ? system.LastFault : null, [.. g])
                : new SystemGroup("下级地区的业务系统", false, null, [.. g])),
        ];
    }

    public async Task<IActionResult> OnPostAsync(string? key, CancellationToken cancel)
    {
        var (reader, process) = (User.RequireReader(), HttpContext.Process(nameof(TakeBackStep), key: key));
        var outcome = await writes.RunAsync<TakeBackStep, StepTakenBack>(
            (op, c) => op.RunAsync(reader, Step, Seen, Reason ?? "", process, c), process, new { Step, Seen, Reason }, cancel);
        if (outcome.TryGet(out _))
        {
            return LocalRedirect("/watch/systems");
        }

        await OnGetAsync(cancel);
        return this.Refused(outcome.Refusal with { Faults = [.. outcome.Refusal.Faults.Select(f => f with { Field = nameof(Reason) })] });
    }
}

/// <summary>The steps of one system.</summary>
internal sealed record SystemGroup(string Name, bool IsDown, string? Fault, IReadOnlyList<SystemStepRow> Steps);
