using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Kernel.Jobs;
using Suban.Organisation;

namespace Suban.Cases.Recount;

/// <summary>
/// Counts every open case anew once the calendar is another one: a notice was imported, a closure entered, the shipped dates changed.
/// What breaks off begins again from the first case, which is then found as it should be.
/// </summary>
public sealed class RecountOpenCases(AppDbContext db, Writes writes, Calendars calendars, TimeProvider clock) : IPeriodicJob
{
    private const int Batch = 200;

    public static TimeSpan Interval { get; } = TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken cancel)
    {
        var stamp = calendars.Stamp;
        if (await db.Set<CountedCalendar>().AnyAsync(c => c.Name == CountedCalendar.Only && c.Stamp == stamp, cancel))
        {
            return;
        }

        Guid? last = null;
        List<Guid> some;
        do
        {
            some = await db.Set<Case>().Where(c => c.ClosedAt == null && (last == null || c.CaseId > last))
                .OrderBy(c => c.CaseId).Select(c => c.CaseId).Take(Batch).ToListAsync(cancel);
            foreach (var id in some)
            {
                await DoAsync<RecountClocks, ClocksRecounted>((op, process, c) => op.RunAsync(id, process, c), cancel);
            }

            last = some.Count > 0 ? some[^1] : last;
        }
        while (some.Count == Batch);

        await DoAsync<KeepCountedCalendar, CalendarCounted>((op, process, c) => op.RunAsync(stamp, process, c), cancel);
    }

    private async Task DoAsync<TOperation, TEvent>(Func<TOperation, ProcessContext, CancellationToken, Task<Outcome<TEvent>>> act, CancellationToken cancel)
        where TOperation : notnull
        where TEvent : notnull
    {
        var process = SystemProcess.Create(typeof(TOperation).Name, clock.GetUtcNow());
        var outcome = await writes.RunAsync<TOperation, TEvent>((op, c) => act(op, process, c), process, cancel);
        _ = outcome.TryGet(out _);
    }
}
