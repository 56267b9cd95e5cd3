using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Suban.Cases.Experience;

/// <summary>Reads the stored figures at the start and again now and then: one node counts, every node shows.</summary>
internal sealed partial class ThemeExperienceFollower(ThemeExperiences experiences, TimeProvider time, ILogger<ThemeExperienceFollower> log)
    : BackgroundService
{
    private static readonly TimeSpan _interval = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the first reading must not hold up the start of the host
        using var timer = new PeriodicTimer(_interval, time);
        do
        {
            try
            {
                await experiences.RefreshAsync(stoppingToken);
            }
            catch (System.Data.Common.DbException fault)
            {
                // The last figures stay shown; the next tick tries again.
                LogUnreachable(fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Warning, "What finished cases took could not be read again.")]
    private partial void LogUnreachable(Exception fault);
}
