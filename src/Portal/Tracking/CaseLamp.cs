using Suban.Cases;
using Suban.Cases.Queries;
using Suban.Clocks;
using Suban.Components.Status;
using Lamp = Suban.Components.Status.Lamp;

namespace Suban.Portal.Tracking;

/// <summary>The light of a case or step (亮灯) with the time left, in the applicant's words.</summary>
internal static class CaseLamp
{
    public static LampColour Colour(Light light) => light switch
    {
        Light.Red => LampColour.Red,
        Light.Yellow => LampColour.Yellow,
        Light.Green => LampColour.Green,
        Light.Grey => LampColour.Grey,
    };

    public static Lamp Of(ClockReading reading, WorkingCalendar calendar, DateTimeOffset now) =>
        new(Colour(reading.Light), ClockWords.Left(reading, calendar, now));

    /// <summary>The light of a row; null where nothing runs any more.</summary>
    public static Lamp? Of(MyCaseRow row, WorkingCalendar calendar, DateTimeOffset now) =>
        row.DueAt is { } due ? new Lamp(Colour(row.Light), ClockWords.Left(due, calendar, now)) : null;

    /// <summary>The clock that runs now: the window's to answer, the applicant's to supply, or the promise.</summary>
    public static ClockReading? Running(TrackingView view) => view.Status switch
    {
        CaseStatus.Received => view.Answer,
        CaseStatus.AwaitingSupplement => view.OpenNotice?.Clock,
        CaseStatus.Accepted or CaseStatus.Decided => view.Promise,
        _ => null,
    };
}
