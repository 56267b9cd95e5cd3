using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Exchange.Reports;

/// <summary>How many rows of one batch and table the platform above says it has (上报对账).</summary>
internal sealed class ReportDay
{
    public required Guid ConnectorId { get; init; }

    public required DateOnly BatchOn { get; init; }

    public required ReportTable Table { get; init; }

    public int Theirs { get; set; }

    /// <summary>How many it had taken from here when it was asked.</summary>
    public int Taken { get; set; }

    public DateTimeOffset AskedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ReportDay>
    {
        public void Configure(EntityTypeBuilder<ReportDay> builder)
        {
            builder.ToTable("report_days");
            builder.HasKey(d => new { d.ConnectorId, d.BatchOn, d.Table });
            builder.Property(d => d.Table).HasColumnName("table_name");
        }
    }
}
