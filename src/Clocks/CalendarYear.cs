namespace Suban.Clocks;

/// <summary>One year of the State Council's holiday notice: days off on weekdays or weekends, and make-up workdays (调休上班).</summary>
/// <param name="Source">The notice the dates come from, as it is cited to applicants.</param>
public sealed record CalendarYear(int Year, string Source, IReadOnlyList<DateOnly> Off, IReadOnlyList<DateOnly> Work);
