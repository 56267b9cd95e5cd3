using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Cases.Issue;

/// <summary>How the applicant wants his results to reach him (送达方式), said after the application; the last word counts.</summary>
internal sealed class DeliveryWish
{
    public required Guid CaseId { get; init; }

    public DeliveryMethod Method { get; private set; }

    /// <summary>Who takes the post in, sealed; null where he did not say.</summary>
    public byte[]? Receiver { get; private set; }

    public byte[]? Address { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public void Change(DeliveryMethod method, byte[]? receiver, byte[]? address, DateTimeOffset now) =>
        (Method, Receiver, Address, ChangedAt) = (method, receiver, address, now);

    internal sealed class Mapping : IEntityTypeConfiguration<DeliveryWish>
    {
        public void Configure(EntityTypeBuilder<DeliveryWish> builder)
        {
            builder.ToTable("delivery_wishes");
            builder.HasKey(w => w.CaseId);
            builder.Property(w => w.CaseId).ValueGeneratedNever();
            builder.Property(w => w.Method).HasConversion<string>();
        }
    }
}
