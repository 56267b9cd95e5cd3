using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Supervision.Meetings;

/// <summary>Reads the meetings of a region.</summary>
public sealed class MeetingQueries(AppDbContext db)
{
    private const int Most = 200;

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<MeetingView>> ListAsync(Reader reader, CancellationToken cancel) =>
    [
        .. (await db.Set<DispatchMeeting>().AsNoTracking().Where(m => m.Region == reader.Region)
            .OrderByDescending(m => m.HeldOn).ThenByDescending(m => m.RecordedAt).Take(Most).ToListAsync(cancel)).Select(View),
    ];

    public async Task<MeetingView?> FindAsync(Reader reader, Guid meetingId, CancellationToken cancel) =>
        await db.Set<DispatchMeeting>().AsNoTracking().SingleOrDefaultAsync(m => m.Region == reader.Region && m.DispatchMeetingId == meetingId, cancel) is { } row
            ? View(row)
            : null;

    private static MeetingView View(DispatchMeeting row) =>
        new(row.DispatchMeetingId, row.Subject, row.HeldOn, row.Place, row.Minutes, row.RecordedByName);
}

public sealed record MeetingView(Guid MeetingId, string Subject, DateOnly HeldOn, string Place, string Minutes, string RecordedByName);
