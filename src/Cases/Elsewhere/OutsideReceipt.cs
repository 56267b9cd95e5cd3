using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Kernel;

namespace Suban.Cases.Elsewhere;

/// <summary>A case that a window of another region received for the region whose case it is (异地代收).</summary>
/// <remarks>The receipt is the receipt: the time to answer runs from it, whatever the forwarding takes.</remarks>
internal sealed class OutsideReceipt
{
    public required Guid CaseId { get; init; }

    /// <summary>The region whose case it is.</summary>
    public required string Region { get; init; }

    /// <summary>The region whose window received it.</summary>
    public required string FromRegion { get; init; }

    public required Guid ClerkId { get; init; }

    public required string ClerkName { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The end of the working day by which the papers have to be on their way.</summary>
    public required DateTimeOffset ForwardDueAt { get; init; }

    public DateTimeOffset? ForwardedAt { get; private set; }

    /// <summary>How: electronically, or by whom and under which number.</summary>
    public string? ForwardedHow { get; private set; }

    public DateTimeOffset? ConfirmDueAt { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    public string? ConfirmedByName { get; private set; }

    public int Revision { get; private set; } = 1;

    public void Forward(string how, DateTimeOffset confirmDueAt, DateTimeOffset now) =>
        (ForwardedAt, ForwardedHow, ConfirmDueAt, Revision) = (now, how, confirmDueAt, Revision + 1);

    public void Confirm(string byName, DateTimeOffset now) => (ConfirmedAt, ConfirmedByName, Revision) = (now, byName, Revision + 1);

    internal sealed class Mapping : IEntityTypeConfiguration<OutsideReceipt>
    {
        public void Configure(EntityTypeBuilder<OutsideReceipt> builder)
        {
            builder.ToTable("outside_receipts");
            builder.HasKey(r => r.CaseId);
            builder.Property(r => r.CaseId).ValueGeneratedNever();
            builder.Property(r => r.Revision).IsConcurrencyToken();
        }
    }
}
