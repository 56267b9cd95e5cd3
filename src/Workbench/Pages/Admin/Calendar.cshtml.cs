using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Organisation.Settings;

namespace Suban.Workbench.Pages.Admin;

/// <summary>Shows a year of the working calendar and imports the next notice.</summary>
[Authorize(Policies.SystemAdministrator)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class CalendarModel(Calendars calendars, OrganisationSnapshots snapshots, Writes writes, TimeProvider time) : PageModel
{
    [BindProperty]
    public string? Notice { get; set; }

    public int Year { get; private set; }

    public bool Provisional { get; private set; }

    public string? Source { get; private set; }

    public int WorkingDays { get; private set; }

    public IReadOnlyList<string> Off { get; private set; } = [];

    public IReadOnlyList<string> Work { get; private set; } = [];

    /// <summary>Every published year and the one after the last.</summary>
    public IReadOnlyList<int> Years =>
        [.. calendars.Years.Select(y => y.Year), calendars.Years.Select(y => y.Year + 1).DefaultIfEmpty(ThisYear).Last()];

    private int ThisYear => RegionTime.DateOf(time.GetUtcNow()).Year;

    public void OnGet(int? year) => Show(year);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var process = HttpContext.Process(nameof(ImportCalendarYear));
        var outcome = await writes.RunAsync<ImportCalendarYear, CalendarYearImported>(
            (op, c) => op.RunAsync(Notice ?? "", process, c), process, cancel);
        if (!outcome.TryGet(out var imported))
        {
            Show(null);
            return this.Refused(outcome.Refusal);
        }

        await snapshots.RefreshAsync(cancel);
        return LocalRedirect($"/admin/calendar?year={imported.Year}");
    }

    private void Show(int? year)
    {
        Year = year is >= 2000 and <= 2100 ? year.Value : ThisYear;
        var calendar = calendars.For(User.RequireReader().Region);
        var notice = calendars.Years.FirstOrDefault(y => y.Year == Year);
        Provisional = notice is null;
        Source = notice?.Source;
        WorkingDays = calendar.CountBetween(new DateOnly(Year - 1, 12, 31), new DateOnly(Year, 12, 31));
        Off = Words(notice?.Off);
        Work = Words(notice?.Work);
    }

    /// <summary>Days that follow each other are one: 10月1日至7日.</summary>
    private static List<string> Words(IReadOnlyList<DateOnly>? dates)
    {
        var words = new List<string>();
        var days = (dates ?? []).Order().ToList();
        for (var first = 0; first < days.Count;)
        {
            var last = first;
            while (last + 1 < days.Count && days[last + 1].DayNumber == days[last].DayNumber + 1)
            {
                last++;
            }

            words.Add(last == first
                ? Day(days[first], "M月d日")
                : $"{Day(days[first], "M月d日")}至{Day(days[last], days[first].Month == days[last].Month ? "d日" : "M月d日")}");
            first = last + 1;
        }

        return words;
    }

    private static string Day(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
