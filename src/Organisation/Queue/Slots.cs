using Suban.Clocks;

namespace Suban.Organisation.Queue;

/// <summary>Cuts office hours into half-hour slots (时段).</summary>
internal static class Slots
{
    public static TimeSpan Length { get; } = TimeSpan.FromMinutes(30);

    /// <summary>Whole half hours only: what is left of a session after them cannot be booked.</summary>
    public static IReadOnlyList<TimeOnly> Of(OfficeHours hours)
    {
        var slots = new List<TimeOnly>();
        foreach (var session in hours.Sessions)
        {
            for (var start = session.From.ToTimeSpan(); start + Length <= session.To.ToTimeSpan(); start += Length)
            {
                slots.Add(TimeOnly.FromTimeSpan(start));
            }
        }

        return slots;
    }
}
