using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Suban.Kernel.Database;

namespace Suban.Kernel.Jobs;

/// <summary>Reads again at an interval, on every node. A failing reading is logged and tried again; what was read last stays in use.</summary>
internal sealed partial class Follower<T>(T follower, Following<T> following, KernelSettings settings, TimeProvider clock, ILogger<T> log)
    : BackgroundService
    where T : class
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (following.OnlyForOthers && settings.Kind is DatabaseKind.Sqlite)
        {
            return;
        }

        await Task.Yield(); // the first reading must not hold up the start of the host
        using var timer = new PeriodicTimer(following.Interval, clock);
        if (following.AtStart)
        {
            await ReadAsync(stoppingToken);
        }

        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await ReadAsync(stoppingToken);
        }
    }

    private async Task ReadAsync(CancellationToken stopping)
    {
        try
        {
            await following.ReadAsync(follower, stopping);
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            ReadingFailed(fault, typeof(T).Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{What} could not be read again; what was read last stays in use")]
    private partial void ReadingFailed(Exception fault, string what);
}
