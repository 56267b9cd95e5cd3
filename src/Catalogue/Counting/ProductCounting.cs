using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Suban.Kernel;

namespace Suban.Catalogue.Counting;

/// <summary>Stores what this node counted, now and then and when it stops; each node its own, so it is no job of one node.</summary>
internal sealed partial class ProductCounting(ProductTally tally, Writes writes, TimeProvider time, ILogger<ProductCounting> log) : BackgroundService
{
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(30);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await StoreAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await StoreAsync(stoppingToken);
        }
    }

    private async Task StoreAsync(CancellationToken cancel)
    {
        var uses = tally.Take();
        if (uses.Count == 0)
        {
            return;
        }

        try
        {
            var outcome = await writes.RunAsync<CountProductUses, int>(
                (op, c) => op.RunAsync(uses, c), SystemProcess.Create(nameof(CountProductUses), time.GetUtcNow()), cancel);
            if (outcome.Refusal is not null)
            {
                tally.PutBack(uses);
            }
        }
        catch (Exception fault)
        {
            tally.PutBack(uses);
            LogNotStored(fault);
        }
    }

    [LoggerMessage(LogLevel.Warning, "What was counted of products could not be stored; the next round tries again.")]
    private partial void LogNotStored(Exception fault);
}
