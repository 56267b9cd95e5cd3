using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Suban.Catalogue.Publishing;

/// <summary>Looks every few seconds for versions published on another node.</summary>
internal sealed partial class CatalogueFollower(CatalogueStore store, TimeProvider time, ILogger<CatalogueFollower> log)
    : BackgroundService
{
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await store.RefreshAsync(stoppingToken);
            }
            catch (System.Data.Common.DbException fault)
            {
                // The last version stays shown; the next tick tries again.
                LogUnreachable(fault);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The catalogue could not be refreshed.")]
    private partial void LogUnreachable(Exception fault);
}
