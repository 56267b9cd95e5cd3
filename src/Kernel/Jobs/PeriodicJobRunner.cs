using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Suban.Kernel.Database;

namespace Suban.Kernel.Jobs;

/// <summary>Runs one job at its interval. A failing run is logged and tried again; it never stops the host.</summary>
internal sealed partial class PeriodicJobRunner<TJob>(
    IServiceScopeFactory scopes, JobLeases leases, KernelSettings settings, TimeProvider clock, ILogger<TJob> log) : BackgroundService
    where TJob : class, IPeriodicJob
{
    private static readonly TimeSpan _longestWait = TimeSpan.FromMinutes(5);
    private int _failures;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the first run must not hold up the start of the host
        try
        {
            await Task.Delay(settings.QuietStart, stoppingToken);
            while (true)
            {
                await RunOnceAsync(stoppingToken);
                await Task.Delay(NextWait(), clock, stoppingToken);
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
            if (await leases.TryTakeAsync(typeof(TJob).Name, TJob.Interval, stopping))
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<TJob>().RunAsync(stopping);
                await leases.ReleaseAsync(typeof(TJob).Name, stopping);
            }

            _failures = 0;
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            _failures++;
            KernelMeter.JobFailures.Add(1, KernelMeter.Tag("job", typeof(TJob).Name));
            RunFailed(exception, typeof(TJob).Name, _failures);
        }
    }

    private TimeSpan NextWait()
    {
        if (_failures == 0)
        {
            return TJob.Interval;
        }

        var wait = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(_failures, 10)));
        return (wait < _longestWait ? wait : _longestWait) * (0.8 + (0.4 * Random.Shared.NextDouble()));
    }

    [LoggerMessage(LogLevel.Error, "{Job} failed {Failures} times in a row")]
    private partial void RunFailed(Exception exception, string job, int failures);
}
