using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Assistance.Team;

/// <summary>Reads the rota (值班表) and the training record of a region's team.</summary>
public sealed class DutyQueries(AppDbContext db, Calendars calendars, TimeProvider clock)
{
    private const int Days = 14;
    private const int MostTrainings = 200;

    /// <summary>The next two weeks, day by day.</summary>
    public async Task<IReadOnlyList<DutyLine>> ComingAsync(Reader reader, CancellationToken cancel)
    {
        var (today, calendar) = (RegionTime.DateOf(clock.GetUtcNow()), calendars.For(reader.Region));
        var last = today.AddDays(Days - 1);
        var planned = await db.Set<DutyDay>().AsNoTracking().Where(d => d.Region == reader.Region && d.Day >= today && d.Day <= last)
            .Join(db.Set<AssistMember>(), d => d.AssistMemberId, m => m.AssistMemberId, (d, m) => new { d.Day, m.AssistMemberId, m.Name, m.LeftOn })
            .Where(d => d.LeftOn == null).ToListAsync(cancel);
        return
        [
            .. Enumerable.Range(0, Days).Select(today.AddDays).Select(day => new DutyLine(
                day, calendar.IsWorkingDay(day), [.. planned.Where(d => d.Day == day).OrderBy(d => d.Name, StringComparer.Ordinal).Select(d => d.Name)])),
        ];
    }

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<TrainingView>> TrainingsAsync(Reader reader, CancellationToken cancel) =>
        await db.Set<TrainingEntry>().AsNoTracking().Where(t => t.Region == reader.Region).OrderByDescending(t => t.HeldOn).Take(MostTrainings)
            .Join(db.Set<AssistMember>(), t => t.AssistMemberId, m => m.AssistMemberId, (t, m) => new TrainingView(m.Name, t.Subject, t.HeldOn, t.Hours, t.Passed))
            .ToListAsync(cancel);
}

/// <param name="Works">A working day, on which somebody has to be there.</param>
public sealed record DutyLine(DateOnly Day, bool Works, IReadOnlyList<string> Members)
{
    public bool IsEmpty => Works && Members.Count == 0;
}
