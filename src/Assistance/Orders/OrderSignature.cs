using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Assistance.Orders;

/// <summary>A signature on one of an order's papers (签字): which words, by whom, how and when.</summary>
internal sealed class OrderSignature
{
    public required Guid SignatureId { get; init; }

    public required Guid OrderId { get; init; }

    public required SignedPaper Paper { get; init; }

    public required SigningSide Side { get; init; }

    public required string Name { get; init; }

    public required SigningWay Way { get; init; }

    public Guid? ScanId { get; init; }

    /// <summary>SHA-256 of the words that were signed, so that nobody can say later they were others.</summary>
    public required string WordsHash { get; init; }

    public required DateTimeOffset SignedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<OrderSignature>
    {
        public void Configure(EntityTypeBuilder<OrderSignature> builder)
        {
            builder.ToTable("assistance_signatures");
            builder.HasKey(s => s.SignatureId);
            builder.HasIndex(s => new { s.OrderId, s.SignedAt });
        }
    }
}

/// <summary>The papers of an order that are signed (帮办文书).</summary>
public enum SignedPaper
{
    Application,
    Mandate,
    Promise,
    Plan,
    Return,
    Completion,
    Termination,
    Cooperation,
}

public enum SigningSide
{
    Applicant,
    Assistant,
    Organ,

    /// <summary>The organ of another region that was asked to help.</summary>
    Partner,
}
