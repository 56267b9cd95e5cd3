namespace Suban.Clocks;

/// <summary>When a deferred material (容缺补交) is due; fixed at signing and then the applicant's own clock.</summary>
public static class Deferral
{
    private const int LongestWorkingDays = 20;
    private const int WorkingDaysBeforeNeed = 2;

    /// <summary>
    /// The earliest of 20 working days, the material's own maximum, and two working days before the first step that needs it is due.
    /// </summary>
    /// <returns>Null where less than one working day would remain: then deferral is not offered.</returns>
    public static DateOnly? LastDay(WorkingCalendar calendar, DateOnly acceptedOn, Limit? materialMaximum, DateOnly? firstNeededOn)
    {
        var last = calendar.Add(acceptedOn, LongestWorkingDays);
        if (materialMaximum is not null)
        {
            last = Earlier(last, materialMaximum.Add(calendar, acceptedOn, materialMaximum.Days));
        }

        if (firstNeededOn is { } needed)
        {
            last = Earlier(last, calendar.Subtract(needed, WorkingDaysBeforeNeed));
        }

        return calendar.CountBetween(acceptedOn, last) >= 1 ? last : null;
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
