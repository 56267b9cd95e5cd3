using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Kernel;

namespace Suban.Exchange.Reports;

/// <summary>One row of the national exchange on its way to a platform above (上报记录). Who applied is not in it.</summary>
internal sealed class ReportRow
{
    private const int AttemptLimit = 10;

    /// <summary>The same at every attempt: by it the other side knows what it has already.</summary>
    public required Guid RowId { get; init; }

    public required Guid ConnectorId { get; init; }

    public required Guid CaseId { get; init; }

    public required Guid StepId { get; init; }

    public required ReportTable Table { get; init; }

    /// <summary>Which act of the step it is about, so that no act is reported twice.</summary>
    public required string Mark { get; init; }

    public required string Number { get; init; }

    public required string ItemName { get; init; }

    public required string Department { get; init; }

    /// <summary>No two rows of a step are of one instant: the order of a step's rows stands in the time alone.</summary>
    public required DateTimeOffset OrderedAt { get; init; }

    /// <summary>The batch it is counted in on both sides.</summary>
    public required DateOnly BatchOn { get; init; }

    /// <summary>An earlier row of the step's table is there already.</summary>
    public required bool Updates { get; init; }

    public string FactsJson { get; private set; } = "{}";

    public ReportState State { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>Not before; null for at once.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    public DateTimeOffset? FailingSince { get; private set; }

    public DateTimeOffset? LastAt { get; private set; }

    /// <summary>What the other side said against it, or why it is not reported.</summary>
    public string? Fault { get; private set; }

    /// <summary>The acknowledgement the other side gave.</summary>
    public string? Receipt { get; private set; }

    /// <summary>Sent again by hand: what it tells is read anew first, for it may have been put right here.</summary>
    public bool Stale { get; private set; }

    public IReadOnlyDictionary<string, string> Facts => JsonSerializer.Deserialize<Dictionary<string, string>>(FactsJson) ?? [];

    public void Tell(IReadOnlyDictionary<string, string> facts) => (FactsJson, Stale) = (JsonSerializer.Serialize(facts), false);

    /// <summary>The other side has it.</summary>
    public void Take(string? receipt, DateTimeOffset now)
    {
        (State, Receipt) = (receipt is null ? ReportState.Sent : ReportState.Acknowledged, receipt);
        Tried(null, now);
    }

    /// <summary>The other side does not want it as it is: somebody has to look.</summary>
    public void Refuse(string reason, DateTimeOffset now)
    {
        State = ReportState.Refused;
        Tried(reason, now);
    }

    /// <summary>The other side could not take this one. It is given up only where others got through meanwhile: else nobody is to blame but the other side.</summary>
    public void Fail(string fault, DateTimeOffset? othersTakenAt, DateTimeOffset now)
    {
        FailingSince ??= now;
        Tried(fault, now);
        var givenUp = Attempts >= AttemptLimit && othersTakenAt > FailingSince;
        State = givenUp ? ReportState.Dead : ReportState.Waiting;
        DueAt = givenUp ? null : now + Waits.After(Attempts, TimeSpan.FromSeconds(30), TimeSpan.FromHours(1));
    }

    public void Drop(string reason, DateTimeOffset now) => (State, Fault, LastAt) = (ReportState.Dropped, reason, now);

    private void Tried(string? fault, DateTimeOffset now) => (Fault, LastAt, Attempts, DueAt) = (fault, now, Attempts + 1, null);

    internal sealed class Mapping : IEntityTypeConfiguration<ReportRow>
    {
        public void Configure(EntityTypeBuilder<ReportRow> builder)
        {
            builder.ToTable("report_rows");
            builder.HasKey(r => r.RowId);
            builder.Property(r => r.RowId).ValueGeneratedNever();
            builder.Property(r => r.Table).HasColumnName("table_name");
            builder.Property(r => r.FactsJson).HasColumnName("facts");
            builder.Ignore(r => r.Facts);
            builder.HasIndex(r => new { r.ConnectorId, r.StepId, r.Table, r.Mark }).IsUnique();
            builder.HasIndex(r => new { r.ConnectorId, r.State, r.OrderedAt });
            builder.HasIndex(r => new { r.ConnectorId, r.BatchOn });
        }
    }
}

public enum ReportState
{
    Waiting,

    /// <summary>The other side took it and gave no receipt.</summary>
    Sent,

    Acknowledged,

    /// <summary>The other side refused it; later rows of the step wait for it.</summary>
    Refused,

    /// <summary>Given up after ten attempts (死信); later rows of the step wait for it.</summary>
    Dead,

    /// <summary>Somebody decided that it is not reported.</summary>
    Dropped,
}
