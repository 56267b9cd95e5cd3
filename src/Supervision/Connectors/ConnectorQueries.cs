using Microsoft.EntityFrameworkCore;
using Suban.Catalogue;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Supervision.Connectors;

/// <summary>Reads the register of connected systems (对接系统台账).</summary>
public sealed class ConnectorQueries(AppDbContext db, Authorities authorities, TimeProvider clock)
{
    private static readonly TimeSpan _counted = TimeSpan.FromDays(1);

    /// <summary>By field of life; a field may have several systems, or none yet.</summary>
    public async Task<IReadOnlyList<ConnectorView>> ListAsync(Reader reader, CancellationToken cancel)
    {
        var rows = await db.Set<Connector>().AsNoTracking().Where(c => c.Region == reader.Region).ToListAsync(cancel);
        return await ViewsAsync(rows, cancel);
    }

    public async Task<ConnectorView?> FindAsync(Reader reader, Guid connectorId, CancellationToken cancel)
    {
        var rows = await db.Set<Connector>().AsNoTracking().Where(c => c.Region == reader.Region && c.ConnectorId == connectorId).ToListAsync(cancel);
        return (await ViewsAsync(rows, cancel)).SingleOrDefault();
    }

    /// <summary>The systems of every region that are asked whether they are there.</summary>
    internal Task<List<ConnectorTarget>> TargetsAsync(CancellationToken cancel) =>
        db.Set<Connector>().AsNoTracking()
            .Where(c => c.State == ConnectorState.Testing || c.State == ConnectorState.Live)
            .Select(c => new ConnectorTarget(c.ConnectorId, c.Region, c.Address)).ToListAsync(cancel);

    private async Task<IReadOnlyList<ConnectorView>> ViewsAsync(List<Connector> rows, CancellationToken cancel)
    {
        var ids = rows.ConvertAll(r => r.ConnectorId);
        var since = clock.GetUtcNow() - _counted;
        var counts = await db.Set<ConnectorCheck>().Where(c => ids.Contains(c.ConnectorId) && c.At >= since)
            .GroupBy(c => c.ConnectorId)
            .Select(g => new { Id = g.Key, Count = g.Count(), Failed = g.Count(c => !c.Answered), Milliseconds = g.Average(c => c.Milliseconds) })
            .ToDictionaryAsync(g => g.Id, cancel);
        return
        [
            .. rows.OrderBy(r => r.Domain).ThenBy(r => r.Name, StringComparer.Ordinal).Select(r =>
            {
                var count = counts.GetValueOrDefault(r.ConnectorId);
                return new ConnectorView
                {
                    ConnectorId = r.ConnectorId,
                    Domain = r.Domain,
                    Name = r.Name,
                    AuthorityId = r.AuthorityId,
                    Department = r.AuthorityId is { } authority ? authorities.Find(authority)?.Name : null,
                    Network = r.Network,
                    Mode = r.Mode,
                    Address = r.Address,
                    Credential = r.Credential,
                    State = r.State,
                    Next = r.Next,
                    LastSuccessAt = r.LastSuccessAt,
                    LastFailureAt = r.LastFailureAt,
                    LastFault = r.LastFault,
                    FailuresInARow = r.FailuresInARow,
                    Checks = count?.Count ?? 0,
                    Failed = count?.Failed ?? 0,
                    AverageMilliseconds = (int)(count?.Milliseconds ?? 0),
                    Revision = r.Revision,
                };
            }),
        ];
    }
}

internal sealed record ConnectorTarget(Guid ConnectorId, string Region, string Address);

/// <summary>A connected system as it stands.</summary>
public sealed record ConnectorView
{
    public required Guid ConnectorId { get; init; }

    public required LivelihoodDomain Domain { get; init; }

    public required string Name { get; init; }

    public required Guid? AuthorityId { get; init; }

    public required string? Department { get; init; }

    public required ConnectorNetwork Network { get; init; }

    public required ConnectorMode Mode { get; init; }

    public required string Address { get; init; }

    public required string? Credential { get; init; }

    public required ConnectorState State { get; init; }

    /// <summary>The states it may go on to.</summary>
    public required IReadOnlyList<ConnectorState> Next { get; init; }

    public required DateTimeOffset? LastSuccessAt { get; init; }

    public required DateTimeOffset? LastFailureAt { get; init; }

    public required string? LastFault { get; init; }

    public required int FailuresInARow { get; init; }

    /// <summary>Checks of the last day.</summary>
    public required int Checks { get; init; }

    public required int Failed { get; init; }

    public required int AverageMilliseconds { get; init; }

    public required int Revision { get; init; }

    public bool IsAsked => State is ConnectorState.Testing or ConnectorState.Live;

    /// <summary>The last check failed.</summary>
    public bool IsDown => IsAsked && FailuresInARow > 0;
}
