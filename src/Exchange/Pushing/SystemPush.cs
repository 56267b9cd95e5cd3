using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Exchange.Pushing;

/// <summary>A push to a department's system and what became of it (推送记录).</summary>
internal sealed class SystemPush
{
    /// <summary>The id of the message in the outbox: the delivery key the receiver knows the push by.</summary>
    public required Guid PushId { get; init; }

    public required Guid ConnectorId { get; init; }

    /// <summary>Null where the system was asked for its list.</summary>
    public Guid? StepId { get; init; }

    public string? Number { get; init; }

    public string? ItemName { get; init; }

    /// <summary>As the push says it: step.started …</summary>
    public required string Type { get; init; }

    public required DateTimeOffset FirstAt { get; init; }

    public DateTimeOffset LastAt { get; private set; }

    public int Attempts { get; private set; }

    public PushState State { get; private set; }

    public string? Fault { get; private set; }

    public void Settle(PushState state, string? fault, DateTimeOffset now) => (State, Fault, LastAt, Attempts) = (state, fault, now, Attempts + 1);

    /// <summary>An administrator has it sent again: ten new attempts.</summary>
    public void SendAgain() => (State, Attempts) = (PushState.Failed, 0);

    internal sealed class Mapping : IEntityTypeConfiguration<SystemPush>
    {
        public void Configure(EntityTypeBuilder<SystemPush> builder)
        {
            builder.ToTable("system_pushes");
            builder.HasKey(p => p.PushId);
            builder.Property(p => p.PushId).ValueGeneratedNever();
            builder.HasIndex(p => new { p.ConnectorId, p.FirstAt });
        }
    }
}

public enum PushState
{
    /// <summary>The last attempt failed; the outbox tries again until it gives up.</summary>
    Failed,

    Delivered,

    /// <summary>Nothing was sent: the system does not have the step any more, or is stopped.</summary>
    Overtaken,
}
