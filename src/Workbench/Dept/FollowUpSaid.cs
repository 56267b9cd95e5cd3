using Suban.Cases;
using Suban.Cases.Commitments;
using Suban.Clocks;
using Suban.Components.Status;

namespace Suban.Workbench.Dept;

/// <summary>Where the check of a commitment stands (承诺核查), in one sentence and one lamp.</summary>
internal static class FollowUpSaid
{
    public static string Standing(FollowUpView followUp) => followUp.State switch
    {
        FollowUpState.Due => $"{Moments.Day(followUp.NextOn)} 前核查",
        FollowUpState.Rectifying => $"{Moments.Day(followUp.NextOn)} 前整改，到期复查",
        FollowUpState.ToRevoke => "已告知听证权利，期满或者听证后决定是否撤销",
        FollowUpState.Kept or FollowUpState.Revoked => $"{Moments.Short(followUp.ClosedAt!.Value)} 了结",
    };

    /// <summary>Null where no clock runs.</summary>
    public static Lamp? LampOf(FollowUpView followUp, WorkingCalendar calendar, DateTimeOffset now) => followUp.State is FollowUpState.Due
        ? new Lamp(Lights.Colour(followUp.Clock.Light), ClockWords.Left(followUp.Clock, calendar, now))
        : null;
}
