using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Reports;

/// <summary>Reads progress reports (进展报送): a unit its own, whoever receives them which are there, which are missing and which came late.</summary>
public sealed class ReportQueries(AppDbContext db, ReportUnits units, TimeProvider clock)
{
    private const int MostMonths = 24;

    private DateOnly Today => RegionTime.DateOf(clock.GetUtcNow());

    public DateOnly ThisMonth => new(Today.Year, Today.Month, 1);

    /// <summary>What the reader's unit has to report and did; null where nothing is asked of it.</summary>
    public async Task<OwnReports?> OwnAsync(Reader reader, CancellationToken cancel)
    {
        if (units.OfReader(reader) is not { } unit || units.DueOn(unit.Region, ThisMonth) is not { } due)
        {
            return null;
        }

        var rows = await db.Set<ProgressReport>().AsNoTracking().OfUnit(unit).OrderByDescending(r => r.Month).Take(MostMonths).ToListAsync(cancel);
        return new OwnReports(unit.Name, units.To(unit.Region, ThisMonth), ThisMonth, due, [.. rows.Select(View)])
        {
            IsLate = Today > due && !rows.Exists(r => r.Month == ThisMonth && r.SubmittedAt is not null),
        };
    }

    /// <summary>Every unit with its report of the month; null where the reader's region asks for none.</summary>
    public async Task<ReportBoard?> BoardAsync(Reader reader, DateOnly month, CancellationToken cancel)
    {
        if (units.DueOn(reader.Region, month) is not { } due)
        {
            return null;
        }

        var rows = await db.Set<ProgressReport>().AsNoTracking().Where(r => r.Region == reader.Region && r.Month == month).ToListAsync(cancel);
        var reminder = await db.Set<ReportReminder>().AsNoTracking().SingleOrDefaultAsync(r => r.Region == reader.Region && r.Month == month, cancel);
        return new ReportBoard(
            month, due, units.To(reader.Region, month),
            [.. units.Of(reader.Region).Select(u => new BoardLine(u.Name, rows.Find(r => r.FromRegion == u.FromRegion && r.AuthorityId == u.AuthorityId && r.SubmittedAt is not null) is { } row ? View(row) : null, Today > due))])
        {
            RemindedAt = reminder?.LastAt,
        };
    }

    /// <summary>A report for who writes it, and once it is submitted for who receives it.</summary>
    public async Task<ReportView?> FindAsync(Reader reader, Guid reportId, CancellationToken cancel)
    {
        var row = await db.Set<ProgressReport>().AsNoTracking().SingleOrDefaultAsync(r => r.ProgressReportId == reportId, cancel);
        return row is null ? null
            : units.OfReader(reader) is { } unit && (unit.Region, unit.FromRegion, unit.AuthorityId) == (row.Region, row.FromRegion, row.AuthorityId) ? View(row) with { IsMine = true }
            : row.SubmittedAt is not null && row.Region == reader.Region && reader.Has(Role.Supervisor) ? View(row)
            : null;
    }

    private static ReportView View(ProgressReport row) => new()
    {
        ReportId = row.ProgressReportId,
        Unit = row.UnitName,
        Month = row.Month,
        DueOn = row.DueOn,
        Figures = row.ReadFigures(),
        Progress = row.Progress,
        Problems = row.Problems,
        Experience = row.Experience,
        WrittenByName = row.WrittenByName,
        SubmittedAt = row.SubmittedAt,
        ReceivedAt = row.ReceivedAt,
        ReceivedByName = row.ReceivedByName,
        Revision = row.Revision,
    };
}

/// <param name="To">For whom it is.</param>
/// <param name="DueOn">The last day for the current month.</param>
public sealed record OwnReports(string Unit, string To, DateOnly Month, DateOnly DueOn, IReadOnlyList<ReportView> Reports)
{
    public required bool IsLate { get; init; }

    public ReportView? Current => Reports.FirstOrDefault(r => r.Month == Month);
}

public sealed record ReportBoard(DateOnly Month, DateOnly DueOn, string To, IReadOnlyList<BoardLine> Lines)
{
    public DateTimeOffset? RemindedAt { get; init; }

    public IReadOnlyList<ReportView> Submitted => [.. Lines.Select(l => l.Report).OfType<ReportView>()];
}

/// <param name="Report">Null until it is submitted.</param>
/// <param name="Past">The day is over.</param>
public sealed record BoardLine(string Unit, ReportView? Report, bool Past)
{
    public bool IsLate => Report?.IsLate ?? Past;

    public string Words => Report?.Words ?? (Past ? "超期没有报送" : "还没有报送");
}

/// <summary>A report as it stands.</summary>
public sealed record ReportView
{
    public required Guid ReportId { get; init; }

    public required string Unit { get; init; }

    public required DateOnly Month { get; init; }

    public required DateOnly DueOn { get; init; }

    public required ReportFigures Figures { get; init; }

    public required string Progress { get; init; }

    public required string Problems { get; init; }

    public required string Experience { get; init; }

    public required string WrittenByName { get; init; }

    public required DateTimeOffset? SubmittedAt { get; init; }

    public required DateTimeOffset? ReceivedAt { get; init; }

    public required string? ReceivedByName { get; init; }

    public required int Revision { get; init; }

    /// <summary>The reader writes it.</summary>
    public bool IsMine { get; init; }

    public bool IsLate => SubmittedAt is { } at && RegionTime.DateOf(at) > DueOn;

    public string Words => this switch
    {
        { SubmittedAt: null } => "草稿",
        { ReceivedAt: not null, IsLate: true } => "晚报，已签收",
        { ReceivedAt: not null } => "已签收",
        { IsLate: true } => "晚报",
        _ => "已报送",
    };
}
