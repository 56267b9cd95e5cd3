using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Supervision.Connectors;

/// <summary>Finds the row that an act on a connection begins with.</summary>
internal static class ConnectorRows
{
    public static string Stream(Guid connectorId) => $"connector/{connectorId}";

    /// <param name="seen">The state whoever acts saw.</param>
    public static async Task<Outcome<Connector>> ConnectorAsync(this AppDbContext db, Guid connectorId, int seen, ProcessContext process, CancellationToken cancel) =>
        await db.Set<Connector>().SingleOrDefaultAsync(c => c.Region == process.Region && c.ConnectorId == connectorId, cancel) is not { } connector
            ? RegisterRefusals.ConnectorNotFound
            : connector.Revision == seen ? connector : RegisterRefusals.Changed;
}
