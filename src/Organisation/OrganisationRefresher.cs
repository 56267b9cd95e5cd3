using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Suban.Kernel.Database;

namespace Suban.Organisation;

/// <summary>Learns what another node's administrator entered. A single node on SQLite has no other and waits for nothing.</summary>
internal sealed partial class OrganisationRefresher(
    OrganisationSnapshots snapshots, KernelSettings settings, TimeProvider time, ILogger<OrganisationRefresher> log) : BackgroundService
{
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Kind is DatabaseKind.Sqlite)
        {
            return;
        }

        using var timer = new PeriodicTimer(_interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await snapshots.RefreshAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                RefreshFailed(exception);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Regions, authorities and halls could not be read again; the last state stays in use")]
    private partial void RefreshFailed(Exception exception);
}
