using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Cases.Systems;

/// <summary>Which steps go to a department's own system (推送业务系统) and which stay in the inbox (一窗系统内审批).</summary>
public sealed class StepRoutes(AppDbContext db)
{
    /// <summary>Puts the routes of a system; steps that are under way stay where they are.</summary>
    /// <param name="items">The handling items; empty for everything the department handles, null for nothing.</param>
    public async Task SetAsync(Guid systemId, Guid authorityId, IReadOnlyList<string>? items, CancellationToken cancel)
    {
        await db.Set<StepRoute>().Where(r => r.SystemId == systemId).ExecuteDeleteAsync(cancel);
        IReadOnlyList<string> keys = items switch
        {
            null => [],
            [] => [StepRoute.Everything],
            _ => items,
        };
        db.AddRange(keys.Select(key => new StepRoute { AuthorityId = authorityId, ItemKey = key, SystemId = systemId }));
    }

    /// <summary>Which of the items another system has already.</summary>
    public async Task<IReadOnlyList<string>> TakenAsync(Guid systemId, Guid authorityId, IReadOnlyList<string> items, CancellationToken cancel)
    {
        IReadOnlyList<string> wanted = items.Count == 0 ? [StepRoute.Everything] : items;
        return await db.Set<StepRoute>().Where(r => r.SystemId != systemId && r.AuthorityId == authorityId && wanted.Contains(r.ItemKey))
            .Select(r => r.ItemKey).ToListAsync(cancel);
    }

    /// <summary>Sends steps that come to a department where it handles them; one for the item itself goes before one for everything.</summary>
    internal async Task PlaceAsync(IReadOnlyList<CaseStep> steps, DateTimeOffset now, CancellationToken cancel)
    {
        var offices = steps.Select(s => s.AuthorityId).Distinct().ToList();
        var routes = await db.Set<StepRoute>().AsNoTracking().Where(r => offices.Contains(r.AuthorityId)).ToListAsync(cancel);
        foreach (var step in steps)
        {
            step.SystemId = (routes.Find(r => r.AuthorityId == step.AuthorityId && r.ItemKey == step.PartKey)
                ?? routes.Find(r => r.AuthorityId == step.AuthorityId && r.ItemKey == StepRoute.Everything))?.SystemId;
            db.Tell(step, StepPushKind.Started, now);
        }
    }
}
