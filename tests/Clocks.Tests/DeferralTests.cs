using static Suban.Clocks.Tests.PublishedCalendars;

namespace Suban.Clocks.Tests;

public sealed class DeferralTests
{
    [Theory]
    [InlineData("2026-11-02", null, null, "2026-11-30")] // 20 working days
    [InlineData("2026-11-02", 5, null, "2026-11-09")]
    [InlineData("2026-11-02", 30, "2026-11-18", "2026-11-16")]
    [InlineData("2026-11-02", null, "2026-11-05", "2026-11-03")] // exactly one working day remains
    [InlineData("2026-11-02", null, "2026-11-04", null)] // none remains: not offered
    [InlineData("2026-11-02", 0, null, null)]
    [InlineData("2026-09-30", null, "2026-10-10", "2026-10-08")]
    public void LastDay_EarliestOfThree_IsOfferedOnlyWhenADayRemains(string accepted, int? maximum, string? needed, string? expected) =>
        Assert.Equal(
            expected is null ? null : Date(expected),
            Deferral.LastDay(
                Calendar, Date(accepted), maximum is { } days ? new WorkingDays(days) : null, needed is null ? null : Date(needed)));

    [Fact]
    public void Compute_Deferral_EndsAtMidnightOfTheFixedDay()
    {
        var rule = ClockRule.Deferral(Date("2026-11-02"), Date("2026-11-16"));

        var reading = Clock.Compute(rule, Calendar, [new ClockStarted(At("2026-11-02"), "签署承诺")], At("2026-11-16", "23:59"));

        Assert.Equal((Date("2026-11-16"), ClockState.Running), (reading.DueOn, reading.State));
        Assert.Equal(At("2026-11-17", "00:00"), reading.Due);
    }

    [Fact]
    public void LimitRules_DefaultLengths_AreTheLaws()
    {
        Assert.Equal(new WorkingDays(5), ClockRule.OneTimeNotice().Limit);
        Assert.Equal(new CalendarDays(30), ClockRule.Supplement().Limit);
        Assert.Equal(new WorkingDays(10), ClockRule.Delivery().Limit);
        Assert.Equal(new WorkingDays(20), ClockRule.FollowUp().Limit);
        Assert.Equal(new WorkingDays(45), ClockRule.JointHandling().Limit);
        Assert.Throws<ArgumentOutOfRangeException>(() => new WorkingDays(-1));
    }

    [Theory]
    [InlineData("2026-11-02", "2026-11-09")]
    [InlineData("2026-09-29", "2026-10-12")]
    [InlineData("2026-02-13", "2026-02-27")]
    public void Compute_OneTimeNotice_IsSilentAtCloseOfWorkingDayFive(string received, string lastDay)
    {
        ClockEvent[] events = [new ClockStarted(At(received), "收件")];

        Assert.Equal(ClockState.Running, Clock.Compute(ClockRule.OneTimeNotice(), Calendar, events, At(lastDay, "17:30")).State);
        Assert.Equal(ClockState.Overdue, Clock.Compute(ClockRule.OneTimeNotice(), Calendar, events, At(lastDay, "17:31")).State);
    }
}
