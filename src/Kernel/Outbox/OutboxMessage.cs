using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Kernel.Outbox;

/// <summary>A message written with the business rows and delivered at least once after the commit; removed once delivered.</summary>
internal sealed class OutboxMessage
{
    public required Guid OutboxMessageId { get; init; }

    public required string Topic { get; init; }

    public required string Body { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    public int Attempts { get; init; }

    public DateTimeOffset? LeasedUntil { get; init; }

    public string? LastError { get; init; }

    public OutboxState State { get; init; }

    public static OutboxMessage Create<TMessage>(string topic, TMessage message, DateTimeOffset now, DateTimeOffset due) => new()
    {
        OutboxMessageId = Guid.CreateVersion7(now),
        Topic = topic,
        Body = JsonSerializer.Serialize(message),
        CreatedAt = now,
        DueAt = due,
    };

    internal sealed class Mapping : IEntityTypeConfiguration<OutboxMessage>
    {
        public void Configure(EntityTypeBuilder<OutboxMessage> builder)
        {
            builder.ToTable("outbox");
            builder.HasKey(m => m.OutboxMessageId);
        }
    }
}

internal enum OutboxState
{
    /// <summary>To be delivered when due.</summary>
    Waiting,

    /// <summary>Given up after too many attempts; an operator decides.</summary>
    Dead,

    /// <summary>Older than a restore: may have been delivered before the disaster, so an operator decides.</summary>
    Held,
}
