using Microsoft.Extensions.Diagnostics.HealthChecks;
using Suban.Kernel;

namespace Suban.Server.Hosting;

/// <summary>Ready means the database answers and may still be written to.</summary>
internal sealed class DatabaseHealth(AppDbContext db, Writes writes) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        writes.IsAvailable && await db.Database.CanConnectAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("数据库没有应答");
}
