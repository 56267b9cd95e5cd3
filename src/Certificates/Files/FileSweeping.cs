using Microsoft.Extensions.Logging;
using Suban.Kernel.Jobs;

namespace Suban.Certificates.Files;

/// <summary>Sweeps the file store every six hours.</summary>
internal sealed partial class FileSweeping(SweepFiles sweep, TimeProvider clock, ILogger<FileSweeping> log) : IPeriodicJob
{
    public static TimeSpan Interval { get; } = TimeSpan.FromHours(6);

    public async Task RunAsync(CancellationToken cancel)
    {
        if (await sweep.RunAsync(clock.GetUtcNow(), cancel) is > 0 and var swept)
        {
            LogSwept(swept);
        }
    }

    [LoggerMessage(LogLevel.Information, "Removed {Count} stored files that nothing names")]
    private partial void LogSwept(int count);
}
