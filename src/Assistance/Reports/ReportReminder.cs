using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Suban.Assistance.Reports;

/// <summary>When the units of a region were last reminded of a month's report (催报记录), so that nobody is reminded every hour.</summary>
internal sealed class ReportReminder
{
    public required string Region { get; init; }

    public required DateOnly Month { get; init; }

    public DateTimeOffset LastAt { get; private set; }

    public int Times { get; private set; }

    public static ReportReminder First(string region, DateOnly month, DateTimeOffset now)
    {
        var reminder = new ReportReminder { Region = region, Month = month };
        reminder.Again(now);
        return reminder;
    }

    public void Again(DateTimeOffset now) => (LastAt, Times) = (now, Times + 1);

    internal sealed class Mapping : IEntityTypeConfiguration<ReportReminder>
    {
        public void Configure(EntityTypeBuilder<ReportReminder> builder)
        {
            builder.ToTable("assist_report_reminders");
            builder.HasKey(r => new { r.Region, r.Month });
            builder.Property(r => r.Times).IsConcurrencyToken();
        }
    }
}
