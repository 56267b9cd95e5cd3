using Microsoft.EntityFrameworkCore;
using Suban.Exchange.Links;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Exchange.Lists;

/// <summary>Reads what the last comparison with a system found (对账).</summary>
public sealed class ListQueries(AppDbContext db)
{
    public async Task<SystemListView?> LastAsync(Reader reader, Guid connectorId, CancellationToken cancel)
    {
        var links = db.Set<SystemLink>();
        var last = await db.Set<SystemList>().AsNoTracking()
            .Where(l => l.ConnectorId == connectorId && links.Any(k => k.ConnectorId == connectorId && k.Region == reader.Region))
            .OrderByDescending(l => l.TakenAt).FirstOrDefaultAsync(cancel);
        return last is null ? null : new SystemListView(last.TakenAt, last.Listed, last.Differences);
    }
}

/// <summary>The last list of a system.</summary>
public sealed record SystemListView(DateTimeOffset TakenAt, int Listed, IReadOnlyList<StepDifference> Differences);
