using Microsoft.EntityFrameworkCore;
using Suban.Clocks;
using Suban.Kernel;
using Suban.Organisation.Content;

namespace Suban.Organisation.Settings;

/// <summary>Imports a year's holiday notice (工作日历); the year's dates are provisional until then.</summary>
public sealed class ImportCalendarYear(AppDbContext db)
{
    /// <param name="notice">The notice's own text, or a year's file as in content/calendars.</param>
    public async Task<Outcome<CalendarYearImported>> RunAsync(string notice, ProcessContext process, CancellationToken cancel)
    {
        List<ContentFault> faults = [];
        if (CalendarContent.ParseNotice(notice, faults) is not { } year)
        {
            return new Refusal("calendar.invalid", "通知有误，没有导入。")
            {
                Kind = RefusalKind.Invalid,
                Faults = [.. faults.Select(f => new FieldFault("Notice", $"第 {f.Line} 行：{f.Message}"))],
            };
        }

        if (await db.Set<CalendarYearRow>().FirstOrDefaultAsync(r => r.Year == year.Year, cancel) is { } row)
        {
            (row.Source, row.OffDays, row.WorkDays, row.ImportedAt) =
                (year.Source, CalendarYearRow.Text(year.Off), CalendarYearRow.Text(year.Work), process.Now);
        }
        else
        {
            db.Add(Row(year, process.Now));
        }

        var imported = new CalendarYearImported(year.Year, year.Source, year.Off, year.Work);
        db.Record("calendar", imported, process);
        return imported;
    }

    private static CalendarYearRow Row(CalendarYear year, DateTimeOffset now) => new()
    {
        Year = year.Year,
        Source = year.Source,
        OffDays = CalendarYearRow.Text(year.Off),
        WorkDays = CalendarYearRow.Text(year.Work),
        ImportedAt = now,
    };
}

/// <summary>A year's working days are known.</summary>
public sealed record CalendarYearImported(int Year, string Source, IReadOnlyList<DateOnly> Off, IReadOnlyList<DateOnly> Work);
