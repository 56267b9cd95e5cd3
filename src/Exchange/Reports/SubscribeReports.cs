using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Editing;
using Suban.Exchange.Links;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Supervision.Connectors;

namespace Suban.Exchange.Reports;

/// <summary>Sets up what a platform above is told of handled cases, from which day on, and where (上报订阅).</summary>
public sealed class SubscribeReports(AppDbContext db, ConnectorQueries connectors, Authorities authorities)
{
    /// <param name="seen">The revision whoever sets it up saw; 0 for none yet.</param>
    public async Task<Outcome<ReportsSubscribed>> RunAsync(
        Reader reader, Guid connectorId, int seen, ReportForm form, ProcessContext process, CancellationToken cancel)
    {
        if (await connectors.FindAsync(reader, connectorId, cancel) is not { Mode: ConnectorMode.DataExchange } system)
        {
            return ExchangeRefusals.SystemNotFound;
        }

        var link = await db.Set<SystemLink>().SingleOrDefaultAsync(l => l.ConnectorId == connectorId, cancel);
        if ((form.Check(process) ?? Check(link, seen, system, form, reader.Region)) is { } no)
        {
            return no;
        }

        if (link is null)
        {
            db.Add(link = new SystemLink { ConnectorId = connectorId, Region = reader.Region });
        }

        link.Describe(SystemLink.NobodysSteps, new LinkForm(form.Address, [], Pushes: false));
        var subscription = await db.Set<ReportSubscription>().SingleOrDefaultAsync(s => s.ConnectorId == connectorId, cancel);
        if (subscription is null)
        {
            db.Add(subscription = new ReportSubscription { ConnectorId = connectorId, Region = reader.Region });
        }

        subscription.Describe(form, form.SinceOn!.Value, process.Now);
        var subscribed = new ReportsSubscribed(connectorId, reader.Region, form.On, subscription.SinceOn, [.. form.Tables.Select(ReportTables.Name)], form.Choices);
        db.Record(LinkSystem.Stream(connectorId), subscribed, process);
        return subscribed;
    }

    private Refusal? Check(SystemLink? link, int seen, ConnectorView system, ReportForm form, string region) =>
        (link?.Revision ?? 0) != seen ? ExchangeRefusals.Changed
        : link is not null && link.AuthorityId != SystemLink.NobodysSteps ? ExchangeRefusals.GetsSteps
        : form.Authorities.Any(a => !authorities.Answers(region, a)) ? FormFaults.Invalid([new FieldFault(nameof(form.Authorities), "请从列表里选择部门")])
        : !form.On ? null
        : system.State is not ConnectorState.Live ? ExchangeRefusals.NotLive
        : link?.KeyHash is null ? ExchangeRefusals.NoKeys
        : null;
}

/// <summary>What a platform above is told was set up or changed (上报订阅).</summary>
public sealed record ReportsSubscribed(
    Guid ConnectorId, string Region, bool On, DateOnly SinceOn, IReadOnlyList<string> Tables, IReadOnlyList<ReportChoice> Choices);
