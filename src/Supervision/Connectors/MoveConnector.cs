using Suban.Kernel;

namespace Suban.Supervision.Connectors;

/// <summary>Takes a connection on to another state (联调、上线、停用).</summary>
public sealed class MoveConnector(AppDbContext db)
{
    public async Task<Outcome<ConnectorMoved>> RunAsync(Guid connectorId, int seen, ConnectorState to, ProcessContext process, CancellationToken cancel)
    {
        var found = await db.ConnectorAsync(connectorId, seen, process, cancel);
        if (!found.TryGet(out var connector))
        {
            return found.Refusal;
        }

        var outcome = connector.Move(to);
        if (outcome.TryGet(out var moved))
        {
            db.Record(ConnectorRows.Stream(connectorId), moved, process);
        }

        return outcome;
    }
}
