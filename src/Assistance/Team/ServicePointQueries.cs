using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Assistance.Team;

/// <summary>Reads the service points of a region (服务点), also for everybody: a place, its hours and its number, never a person's.</summary>
public sealed class ServicePointQueries(AppDbContext db)
{
    /// <summary>By level, each under the one it turns to.</summary>
    public async Task<IReadOnlyList<ServicePointView>> ListAsync(string region, CancellationToken cancel)
    {
        var rows = await db.Set<ServicePoint>().AsNoTracking().Where(p => p.Region == region).ToListAsync(cancel);
        var names = rows.ToDictionary(p => p.ServicePointId, p => p.Name);
        return
        [
            .. rows.OrderBy(p => p.Closed).ThenBy(p => p.Kind).ThenBy(p => p.Name, StringComparer.Ordinal).Select(p => new ServicePointView(
                p.ServicePointId, p.Kind, p.Name, p.AboveId, p.AboveId is { } above ? names.GetValueOrDefault(above) : null,
                p.Address, p.Phone, p.Hours, p.Closed, p.Revision)),
        ];
    }

    /// <summary>Those that are open, as everybody sees them.</summary>
    public async Task<IReadOnlyList<ServicePointView>> OpenAsync(string region, CancellationToken cancel) =>
        [.. (await ListAsync(region, cancel)).Where(p => !p.Closed)];
}

public sealed record ServicePointView(
    Guid PointId, ServicePointKind Kind, string Name, Guid? AboveId, string? Above, string Address, string Phone, string Hours, bool Closed, int Revision);
