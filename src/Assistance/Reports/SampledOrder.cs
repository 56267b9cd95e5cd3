using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Kernel;

namespace Suban.Assistance.Reports;

/// <summary>An order that was drawn (抽中的帮办单), and what the applicant said when he was called.</summary>
internal sealed class SampledOrder
{
    public required Guid SampledOrderId { get; init; }

    public required Guid CallBackSampleId { get; init; }

    public required Guid OrderId { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public DateOnly? CalledOn { get; private set; }

    /// <summary>On the region's own scale, mapped to the national one.</summary>
    public int? Score { get; private set; }

    /// <summary>Somebody took money for it, which is never right.</summary>
    public bool Charged { get; private set; }

    public string? Words { get; private set; }

    public string? CalledByName { get; private set; }

    public Outcome<CallBackRecorded> Record(CallBackForm form, string byName)
    {
        if (CalledOn is not null)
        {
            return ReportRefusals.AlreadyCalled;
        }

        (CalledOn, Score, Charged, Words, CalledByName) = (form.On, form.Score, form.Charged!.Value, form.Words.Trim(), byName);
        return new CallBackRecorded(CallBackSampleId, OrderId, form.Score!.Value, Charged);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<SampledOrder>
    {
        public void Configure(EntityTypeBuilder<SampledOrder> builder)
        {
            builder.ToTable("assist_sampled_orders");
            builder.HasKey(o => o.SampledOrderId);
            builder.Property(o => o.SampledOrderId).ValueGeneratedNever();
            builder.Property(o => o.CalledOn).IsConcurrencyToken();
            builder.HasIndex(o => o.CallBackSampleId);
        }
    }
}
