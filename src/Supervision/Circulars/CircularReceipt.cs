using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Supervision.Circulars;

/// <summary>One department's copy of a circular (通报份), and who signed for it.</summary>
internal sealed class CircularReceipt
{
    public required Guid CircularReceiptId { get; init; }

    public required Guid CircularId { get; init; }

    public required Guid AuthorityId { get; init; }

    public required string AuthorityName { get; init; }

    public string? SignedByName { get; private set; }

    public DateTimeOffset? SignedAt { get; private set; }

    public void Sign(string byName, DateTimeOffset now) => (SignedByName, SignedAt) = (byName, now);

    internal sealed class Mapping : IEntityTypeConfiguration<CircularReceipt>
    {
        public void Configure(EntityTypeBuilder<CircularReceipt> builder)
        {
            builder.ToTable("circular_receipts");
            builder.HasKey(r => r.CircularReceiptId);
            builder.Property(r => r.CircularReceiptId).ValueGeneratedNever();
            builder.Property(r => r.SignedAt).IsConcurrencyToken();
            builder.HasIndex(r => new { r.CircularId, r.AuthorityId }).IsUnique();
            builder.HasIndex(r => r.AuthorityId);
        }
    }
}
