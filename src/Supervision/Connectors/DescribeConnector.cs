using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation;

namespace Suban.Supervision.Connectors;

/// <summary>Enters a system in the register of connections (登记对接系统), or describes it anew.</summary>
public sealed class DescribeConnector(AppDbContext db, Authorities authorities)
{
    /// <param name="connectorId">Null for a new one.</param>
    /// <param name="seen">The state whoever describes saw.</param>
    public async Task<Outcome<ConnectorDescribed>> RunAsync(Guid? connectorId, int seen, ConnectorForm form, ProcessContext process, CancellationToken cancel)
    {
        if (form.FaultsOf(authorities, process.Region) is { } refusal)
        {
            return refusal;
        }

        if (await db.Set<Connector>().AnyAsync(c => c.Region == process.Region && c.Name == form.Name.Trim() && c.ConnectorId != connectorId, cancel))
        {
            return FormFaults.Invalid([new FieldFault(nameof(form.Name), "已经登记过同名的系统")]);
        }

        var outcome = connectorId is { } id ? await db.ConnectorAsync(id, seen, process, cancel) : New(process);
        if (!outcome.TryGet(out var connector))
        {
            return outcome.Refusal;
        }

        connector.Describe(form);
        var described = new ConnectorDescribed(connector.ConnectorId, connector.Region, connector.Name);
        db.Record(ConnectorRows.Stream(connector.ConnectorId), described, process);
        return described;
    }

    private Outcome<Connector> New(ProcessContext process)
    {
        var connector = new Connector { ConnectorId = Guid.CreateVersion7(process.Now), Region = process.Region };
        db.Add(connector);
        return connector;
    }
}
