using System.Diagnostics.Metrics;

namespace Suban.Kernel;

/// <summary>What an operator watches of the kernel; exported under <c>Suban.Kernel</c>.</summary>
internal static class KernelMeter
{
    private static readonly Meter _meter = new("Suban.Kernel");

    /// <summary>Operations by what became of them: kept, refused, failed, unavailable.</summary>
    public static Counter<long> Operations { get; } = _meter.CreateCounter<long>("suban.operations");

    public static Histogram<double> OperationSeconds { get; } = _meter.CreateHistogram<double>("suban.operation.duration", "s");

    /// <summary>How many operations shared a commit on SQLite.</summary>
    public static Histogram<int> OperationsPerCommit { get; } = _meter.CreateHistogram<int>("suban.commit.operations");

    /// <summary>Outbox messages by topic and result: delivered, failed.</summary>
    public static Counter<long> Deliveries { get; } = _meter.CreateCounter<long>("suban.outbox.deliveries");

    public static Counter<long> Seals { get; } = _meter.CreateCounter<long>("suban.journal.seals");

    public static Counter<long> JobFailures { get; } = _meter.CreateCounter<long>("suban.job.failures");

    public static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
