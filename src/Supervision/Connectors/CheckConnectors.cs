using System.Diagnostics;
using System.Net.Http.Headers;
using Suban.Kernel;
using Suban.Kernel.Jobs;

namespace Suban.Supervision.Connectors;

/// <summary>Asks every connected system whether it is there (连通检查), all at once, and takes down what each answered.</summary>
internal sealed class CheckConnectors(ConnectorQueries connectors, ConnectorClient client, Writes writes, TimeProvider time) : IPeriodicJob
{
    public static TimeSpan Interval => TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken cancel)
    {
        var targets = await connectors.TargetsAsync(cancel);
        await Task.WhenAll(targets.Select(target => CheckAsync(target, cancel)));
    }

    private async Task CheckAsync(ConnectorTarget target, CancellationToken cancel)
    {
        var (fault, took) = await client.AskAsync(target.Address, cancel);
        var process = SystemProcess.Create(nameof(RecordConnectorCheck), time.GetUtcNow(), target.Region);
        await writes.RunAsync<RecordConnectorCheck, ConnectorChecked>(
            (op, c) => op.RunAsync(target.ConnectorId, fault, (int)took.TotalMilliseconds, process, c), process, cancel);
    }
}

/// <summary>Asks one address. A fault of theirs is an answer here, in words people can act on.</summary>
internal sealed class ConnectorClient : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = TimeSpan.FromSeconds(10),
        DefaultRequestHeaders = { UserAgent = { new ProductInfoHeaderValue("Suban", null) } },
    };

    /// <returns>What was wrong, null where the system answered; and how long it took.</returns>
    public async Task<(string? Fault, TimeSpan Took)> AskAsync(string address, CancellationToken cancel)
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await _http.GetAsync(new Uri(address), HttpCompletionOption.ResponseHeadersRead, cancel);
            return (answer.IsSuccessStatusCode ? null : $"对方回的是错误（{(int)answer.StatusCode}）", Stopwatch.GetElapsedTime(begun));
        }
        catch (HttpRequestException)
        {
            return ("连不上", Stopwatch.GetElapsedTime(begun));
        }
        catch (TaskCanceledException) when (!cancel.IsCancellationRequested)
        {
            return ("10 秒没有回应", Stopwatch.GetElapsedTime(begun));
        }
    }

    public void Dispose() => _http.Dispose();
}
