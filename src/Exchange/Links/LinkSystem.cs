using Microsoft.EntityFrameworkCore;
using Suban.Cases.Systems;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Supervision.Connectors;

namespace Suban.Exchange.Links;

/// <summary>Sets up how a department's system gets its steps (推送对接): where to, which items, and whether pushing is on.</summary>
public sealed class LinkSystem(AppDbContext db, ConnectorQueries connectors, StepRoutes routes)
{
    public static string Stream(Guid connectorId) => $"system-link/{connectorId:N}";

    /// <param name="seen">The revision whoever sets it up saw; 0 for none yet.</param>
    public async Task<Outcome<SystemLinked>> RunAsync(
        Reader reader, Guid connectorId, int seen, LinkForm form, ProcessContext process, CancellationToken cancel)
    {
        if (await connectors.FindAsync(reader, connectorId, cancel) is not { } system)
        {
            return ExchangeRefusals.SystemNotFound;
        }

        if (system.AuthorityId is not { } authority)
        {
            return ExchangeRefusals.NoDepartment;
        }

        var link = await db.Set<SystemLink>().SingleOrDefaultAsync(l => l.ConnectorId == connectorId, cancel);
        if ((form.Faults ?? Check(link, seen, system, form)) is { } no)
        {
            return no;
        }

        if (form.Pushes && await routes.TakenAsync(connectorId, authority, form.Items, cancel) is { Count: > 0 } taken)
        {
            return ExchangeRefusals.ItemsTaken(taken.Select(key => key.Length == 0 ? "全部事项" : key));
        }

        if (link is null)
        {
            db.Add(link = new SystemLink { ConnectorId = connectorId, Region = reader.Region });
        }

        link.Describe(authority, form);
        await routes.SetAsync(connectorId, authority, form.Pushes ? form.Items : null, cancel);
        var linked = new SystemLinked(connectorId, link.Region, authority, link.Address, form.Items, form.Pushes);
        db.Record(Stream(connectorId), linked, process);
        return linked;
    }

    private static Refusal? Check(SystemLink? link, int seen, ConnectorView system, LinkForm form) =>
        (link?.Revision ?? 0) != seen ? ExchangeRefusals.Changed
        : link is not null && link.AuthorityId == SystemLink.NobodysSteps ? ExchangeRefusals.GetsReports
        : !form.Pushes ? null
        : system.State is not ConnectorState.Live ? ExchangeRefusals.NotLive
        : link?.KeyHash is null ? ExchangeRefusals.NoKeys
        : null;
}
