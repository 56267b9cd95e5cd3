using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Assistance.Orders;

/// <summary>A signed letter of authority (授权委托书): who may do what for whom until when, never handed on (无转委托权).</summary>
internal sealed class Mandate
{
    public const string PrincipalColumn = "assistance_mandates.principal";

    public required Guid MandateId { get; init; }

    public required Guid OrderId { get; init; }

    /// <summary>Counts from 1: another assistant or another item needs a new letter.</summary>
    public required int Version { get; init; }

    /// <summary>Keys of the ticked items, parted by spaces.</summary>
    public required string Items { get; init; }

    public required int ItemCount { get; init; }

    public required Guid AssistantId { get; init; }

    public required string AssistantName { get; init; }

    public required string AssistantUnit { get; init; }

    /// <summary>The legal representative, or the person himself; sealed.</summary>
    public required byte[] Principal { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly Until { get; init; }

    /// <summary>Whether the assistant may sign in the applicant's name; off unless ticked.</summary>
    public required bool SigningPower { get; init; }

    public required SigningWay Way { get; init; }

    public Guid? ScanId { get; init; }

    public required DateTimeOffset SignedAt { get; init; }

    public DateTimeOffset? EndedAt { get; private set; }

    public void End(DateTimeOffset now) => EndedAt ??= now;

    public bool Holds(DateOnly today) => EndedAt is null && From <= today && today <= Until;

    internal sealed class Mapping : IEntityTypeConfiguration<Mandate>
    {
        public void Configure(EntityTypeBuilder<Mandate> builder)
        {
            builder.ToTable("assistance_mandates");
            builder.HasKey(m => m.MandateId);
            builder.Property(m => m.MandateId).ValueGeneratedNever();
            builder.Property(m => m.From).HasColumnName("holds_from");
            builder.Property(m => m.Until).HasColumnName("holds_until");
            builder.HasIndex(m => new { m.OrderId, m.Version }).IsUnique();
        }
    }
}

/// <summary>How something was signed (签字方式).</summary>
public enum SigningWay
{
    /// <summary>Confirmed by the applicant, signed in under his real name.</summary>
    Electronic,

    /// <summary>On paper; the scan is kept.</summary>
    Paper,
}
