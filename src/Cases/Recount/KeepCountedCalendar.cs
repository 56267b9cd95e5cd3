using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Cases.Recount;

/// <summary>Notes that every open case is counted by a calendar (记下已按新日历算完).</summary>
public sealed class KeepCountedCalendar(AppDbContext db)
{
    public async Task<Outcome<CalendarCounted>> RunAsync(string stamp, ProcessContext process, CancellationToken cancel)
    {
        _ = process;
        if (await db.Set<CountedCalendar>().FirstOrDefaultAsync(c => c.Name == CountedCalendar.Only, cancel) is { } row)
        {
            row.Stamp = stamp;
        }
        else
        {
            db.Add(new CountedCalendar { Name = CountedCalendar.Only, Stamp = stamp });
        }

        return new CalendarCounted(stamp);
    }
}

/// <summary>All open cases follow a calendar; kept out of the journal, where each case says what moved.</summary>
public sealed record CalendarCounted(string Stamp);
