using System.Text.Json;
using System.Text.Json.Serialization;
using Suban.Exchange.Links;
using Suban.Exchange.Pushing;
using Suban.Kernel;

namespace Suban.Exchange.Reports;

/// <summary>Asks a platform above once a day how much it has of each batch (上报对账), and what it refused after it had taken it.</summary>
internal sealed class AskForCounts(PushClient client, Writes writes, TimeProvider clock)
{
    /// <summary>Batches that are compared: a week, without the one that still grows.</summary>
    public const int Days = 7;

    public async Task RunAsync(ReportSubscription subscription, PushTarget target, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (!(subscription.CountDueAt <= now))
        {
            return;
        }

        var counted = await AskAsync(target, RegionTime.DateOf(now), cancel);
        var process = SystemProcess.Create(nameof(TakeReportCounts), now, subscription.Region);
        await writes.RunAsync<TakeReportCounts, ReportCountsTaken>((op, c) => op.RunAsync(subscription.ConnectorId, counted, process, c), process, cancel);
    }

    private async Task<ReportCounts> AskAsync(PushTarget target, DateOnly today, CancellationToken cancel)
    {
        var question = new Question("counts.requested", [.. Enumerable.Range(1, Days).Select(back => ReportBody.Batch(today.AddDays(-back)))]);
        try
        {
            var answer = await client.SendAsync(target, Guid.CreateVersion7(clock.GetUtcNow()), JsonSerializer.SerializeToUtf8Bytes(question, PushBody.Json), cancel);
            return (answer.Length > 0 ? JsonSerializer.Deserialize<ReportCounts>(answer, PushBody.Json) : null) is { Counts: not null } counts
                ? counts
                : new ReportCounts(null, null) { Fault = "对方没有报数" };
        }
        catch (PushFailedException fault)
        {
            return new ReportCounts(null, null) { Fault = fault.Message };
        }
        catch (JsonException)
        {
            return new ReportCounts(null, null) { Fault = "对方报的数读不懂" };
        }
    }

    private sealed record Question(string Type, IReadOnlyList<string> Batches);
}

/// <summary>What a platform above says it has.</summary>
/// <param name="Refused">What it refused after it had taken it.</param>
public sealed record ReportCounts(IReadOnlyList<ReportCounts.OfBatch>? Counts, IReadOnlyList<ReportCounts.Row>? Refused)
{
    /// <summary>Why there are none.</summary>
    [JsonIgnore]
    public string? Fault { get; init; }

    public sealed record OfBatch([property: JsonPropertyName("cd_batch")] string? Batch, string? Table, int Count);

    public sealed record Row([property: JsonPropertyName("row_guid")] string? Id, string? Reason);
}
