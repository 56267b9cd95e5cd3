using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Messaging.Deliveries;

/// <summary>A notice on its way outside the site (外发消息), and what became of it. Addresses and numbers are looked up when it is sent.</summary>
internal sealed class MessageDelivery
{
    public required Guid MessageDeliveryId { get; init; }

    public required Guid NoticeId { get; init; }

    public required Guid PartyId { get; init; }

    public required string Region { get; init; }

    public required MessageChannel Channel { get; init; }

    /// <summary>Of an e-mail; a text message has none.</summary>
    public string? Subject { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Not before: people are left to sleep.</summary>
    public required DateTimeOffset DueAt { get; init; }

    public DeliveryState State { get; private set; }

    public int Attempts { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    public string? Fault { get; private set; }

    public void Settle(DeliveryState state, string? fault, DateTimeOffset now) =>
        (State, Fault, SettledAt, Attempts) = (state, fault, now, Attempts + 1);

    internal sealed class Mapping : IEntityTypeConfiguration<MessageDelivery>
    {
        public void Configure(EntityTypeBuilder<MessageDelivery> builder)
        {
            builder.ToTable("message_delivery");
            builder.HasKey(d => d.MessageDeliveryId);
            builder.HasIndex(d => new { d.NoticeId, d.Channel }).IsUnique();
            builder.HasIndex(d => new { d.Region, d.CreatedAt });
        }
    }
}

public enum MessageChannel
{
    Sms,
    Mail,
}

public enum DeliveryState
{
    Waiting,
    Sent,

    /// <summary>The last try failed; the outbox tries again until it gives up.</summary>
    Failed,

    /// <summary>The party took back its wish, or has no number or address any more.</summary>
    NotWanted,
}
