using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Compiling;
using Suban.Kernel;

namespace Suban.Cases.Plans;

/// <summary>Keeps and finds pinned plans; equal plans are one row, and a plan once read stays in memory.</summary>
public sealed class PinnedPlans
{
    // Plans never change, so an entry can never be stale. Filled only from committed rows.
    private readonly ConcurrentDictionary<string, ThemePlan> _read = new(StringComparer.Ordinal);

    internal async Task<string> PinAsync(AppDbContext db, ThemePlan plan, DateTimeOffset now, CancellationToken cancel)
    {
        var body = plan.ToJson();
        var planId = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));
        if (!_read.ContainsKey(planId))
        {
            var at = (now.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO pinned_plans (plan_id, body, pinned_at) VALUES ({planId}, {body}, {at}) ON CONFLICT DO NOTHING", cancel);
        }

        return planId;
    }

    internal async Task<ThemePlan> GetAsync(AppDbContext db, string planId, CancellationToken cancel)
    {
        if (_read.TryGetValue(planId, out var known))
        {
            return known;
        }

        var body = await db.Set<PinnedPlan>().AsNoTracking()
            .Where(p => p.PlanId == planId).Select(p => p.Body).SingleAsync(cancel);
        return _read.GetOrAdd(planId, ThemePlan.FromJson(body));
    }
}
