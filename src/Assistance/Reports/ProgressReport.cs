using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Suban.Kernel;

namespace Suban.Assistance.Reports;

/// <summary>A unit's progress report of one month (进展报送): figures as the platform held them when it was drafted, and the unit's own words.</summary>
internal sealed class ProgressReport
{
    public required Guid ProgressReportId { get; init; }

    /// <summary>Who receives it.</summary>
    public required string Region { get; init; }

    /// <summary>Where the unit is: the same region for a department, a region below for that region's own report.</summary>
    public required string FromRegion { get; init; }

    public Guid? AuthorityId { get; init; }

    public required string UnitName { get; init; }

    /// <summary>The first day of the month.</summary>
    public required DateOnly Month { get; init; }

    public required DateOnly DueOn { get; init; }

    /// <summary>As JSON.</summary>
    public required string Figures { get; init; }

    public string Progress { get; private set; } = "";

    public string Problems { get; private set; } = "";

    public string Experience { get; private set; } = "";

    public string WrittenByName { get; private set; } = "";

    public DateTimeOffset ChangedAt { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    public DateTimeOffset? ReceivedAt { get; private set; }

    public string? ReceivedByName { get; private set; }

    public int Revision { get; private set; }

    public ReportFigures ReadFigures() => JsonSerializer.Deserialize<ReportFigures>(Figures)!;

    public Outcome<ReportWritten> Write(ReportForm form, string byName, DateTimeOffset now)
    {
        if (SubmittedAt is not null)
        {
            return ReportRefusals.Submitted;
        }

        (Progress, Problems, Experience) = (form.Progress.Trim(), form.Problems.Trim(), form.Experience.Trim());
        (WrittenByName, ChangedAt, Revision) = (byName, now, Revision + 1);
        return new ReportWritten(ProgressReportId, Region, Month);
    }

    public Outcome<ReportSubmitted> Submit(DateTimeOffset now)
    {
        if (SubmittedAt is not null)
        {
            return ReportRefusals.Submitted;
        }

        (SubmittedAt, Revision) = (now, Revision + 1);
        return new ReportSubmitted(ProgressReportId, Region, Month, RegionTime.DateOf(now) > DueOn);
    }

    public Outcome<ReportReceived> Receive(string byName, DateTimeOffset now)
    {
        if (SubmittedAt is null || ReceivedAt is not null)
        {
            return ReportRefusals.NotToReceive;
        }

        (ReceivedAt, ReceivedByName, Revision) = (now, byName, Revision + 1);
        return new ReportReceived(ProgressReportId, Region, Month);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<ProgressReport>
    {
        public void Configure(EntityTypeBuilder<ProgressReport> builder)
        {
            builder.ToTable("assist_reports");
            builder.HasKey(r => r.ProgressReportId);
            builder.Property(r => r.ProgressReportId).ValueGeneratedNever();
            builder.Property(r => r.Revision).IsConcurrencyToken();
            builder.HasIndex(r => new { r.Region, r.Month });
            builder.HasIndex(r => new { r.FromRegion, r.AuthorityId });
        }
    }
}

/// <summary>What the platform knows about a unit's month.</summary>
/// <param name="Items">How many items of the list the unit decides.</param>
/// <param name="Helped">How many of them somebody of the unit helps with.</param>
/// <param name="Changes">Changes of its team in the month.</param>
/// <param name="Trained">Members trained in the month.</param>
public sealed record ReportFigures(int Members, int Items, int Helped, int Changes, int Trained)
{
    public string Words => $"代办员 {Members} 人，目录里 {Items} 项，有人负责的 {Helped} 项；本月培训 {Trained} 人次，人员调整 {Changes} 次。";
}
