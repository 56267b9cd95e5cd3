using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Suban.Kernel.Database;

namespace Suban.Kernel.Outbox;

/// <summary>Delivers messages as soon as they are committed, and again what failed when its time comes.</summary>
internal sealed partial class OutboxPump(
    OutboxDelivery delivery, OutboxLeases leases, OutboxSignal signal, KernelSettings settings, ILogger<OutboxPump> log) : BackgroundService
{
    private static readonly TimeSpan _pollEvery = TimeSpan.FromSeconds(1);
    private int _failures;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the start of the host does not wait for deliveries
        try
        {
            await Task.Delay(settings.QuietStart, stoppingToken);
            while (true)
            {
                await RunOnceAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private async Task RunOnceAsync(CancellationToken stopping)
    {
        try
        {
            await leases.FreeAllAsync(stopping);
            while (true)
            {
                if (await delivery.DeliverDueAsync(stopping) == 0)
                {
                    await signal.WaitAsync(_pollEvery, stopping);
                }

                _failures = 0;
            }
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            _failures++;
            PumpFailed(exception, _failures);
            await Task.Delay(OutboxLeases.Backoff(Math.Min(_failures, 5)) / 5, stopping);
        }
    }

    [LoggerMessage(LogLevel.Error, "The outbox pump failed {Failures} times in a row")]
    private partial void PumpFailed(Exception exception, int failures);
}
