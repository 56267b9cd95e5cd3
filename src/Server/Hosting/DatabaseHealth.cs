using Microsoft.Extensions.Diagnostics.HealthChecks;
using Suban.Kernel;

namespace Suban.Server.Hosting;

/// <summary>Ready means the database answers.</summary>
internal sealed class DatabaseHealth(AppDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("数据库没有应答");
}
