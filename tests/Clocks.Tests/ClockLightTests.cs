using static Suban.Clocks.Tests.PublishedCalendars;

namespace Suban.Clocks.Tests;

public sealed class ClockLightTests
{
    [Theory]
    [InlineData(10, "2026-11-02", "2026-11-11", "17:29", Light.Green)] // six days finished, four left
    [InlineData(10, "2026-11-02", "2026-11-11", "17:30", Light.Yellow)] // seven finished, three left
    [InlineData(10, "2026-11-02", "2026-11-16", "17:30", Light.Yellow)]
    [InlineData(10, "2026-11-02", "2026-11-16", "17:31", Light.Red)]
    [InlineData(6, "2026-11-02", "2026-11-05", "12:00", Light.Green)]
    [InlineData(6, "2026-11-02", "2026-11-06", "12:00", Light.Yellow)]
    [InlineData(5, "2026-11-02", "2026-11-05", "12:00", Light.Green)] // two of five finished
    [InlineData(5, "2026-11-02", "2026-11-06", "12:00", Light.Yellow)] // three of five
    [InlineData(4, "2026-11-02", "2026-11-05", "12:00", Light.Yellow)] // two of four: exactly half
    [InlineData(1, "2026-11-02", "2026-11-03", "17:00", Light.Green)]
    [InlineData(1, "2026-11-02", "2026-11-04", "08:30", Light.Red)]
    public void Compute_DaysFinished_ChangeTheLight(int promise, string from, string date, string time, Light light)
    {
        var rule = ClockRule.Promised(new WorkingDays(promise), new WorkingDays(20));

        Assert.Equal(light, Clock.Compute(rule, Calendar, [new ClockStarted(At(from))], At(date, time)).Light);
    }

    [Theory]
    [InlineData("2026-11-02", "08:30", "2026-11-02", "16:59", Light.Green)]
    [InlineData("2026-11-02", "08:30", "2026-11-02", "17:00", Light.Yellow)] // 3.5 hours and 2.5 hours
    [InlineData("2026-11-02", "08:30", "2026-11-03", "10:00", Light.Yellow)] // exactly eight hours
    [InlineData("2026-11-02", "08:30", "2026-11-03", "10:01", Light.Red)]
    [InlineData("2026-11-06", "17:00", "2026-11-07", "18:00", Light.Green)] // the weekend has no office hours
    [InlineData("2026-11-06", "17:00", "2026-11-09", "17:00", Light.Yellow)]
    [InlineData("2026-11-06", "20:00", "2026-11-09", "11:00", Light.Green)] // after closing time: from the next morning
    public void Compute_OnTheSpot_CountsOfficeHours(string from, string begin, string date, string time, Light light)
    {
        var rule = ClockRule.Promised(new OnTheSpot(), new WorkingDays(20));

        Assert.Equal(light, Clock.Compute(rule, Calendar, [new ClockStarted(At(from, begin))], At(date, time)).Light);
    }

    [Fact]
    public void Compute_OnTheSpot_IsDueWhenTheHoursAreUsed()
    {
        var reading = Clock.Compute(
            ClockRule.Statutory(new OnTheSpot()), Calendar, [new ClockStarted(At("2026-09-30", "16:30"))], At("2026-09-30", "16:30"));

        Assert.Equal(At("2026-10-09", "08:30").AddMinutes(30), reading.Due);
    }

    [Theory]
    [InlineData("2026-11-02", "2026-11-04")] // the day of suspension was worked, the day of resumption is not counted
    [InlineData("2026-11-01", "2026-11-04")]
    [InlineData("2026-10-31", "2026-11-03")] // over before it began
    public void Compute_OnTheSpotSuspended_LeavesOutTheSuspendedDays(string suspended, string dueOn)
    {
        ClockEvent[] events =
        [
            new ClockStarted(At("2026-11-02", "08:30")),
            new ClockSuspended(At(suspended), Guid.Empty, SuspensionKind.Testing, Date(suspended).AddDays(1)),
        ];

        Assert.Equal(
            At(dueOn, "10:00"), Clock.Compute(ClockRule.Statutory(new OnTheSpot()), Calendar, events, At("2026-11-02", "10:00")).Due);
    }

    [Fact]
    public void Compute_ThresholdsOfARegion_ReplaceTheUsualOnes()
    {
        var rule = ClockRule.Statutory(new WorkingDays(10)) with
        {
            Thresholds = new LightThresholds { LongYellowDaysLeft = 5 },
            Hours = new OfficeHours([new OfficeSession(new TimeOnly(9, 0), new TimeOnly(17, 0))]),
        };

        var reading = Clock.Compute(rule, Calendar, [new ClockStarted(At("2026-11-02"))], At("2026-11-09", "17:00"));

        Assert.Equal((Light.Yellow, At("2026-11-16", "17:00")), (reading.Light, reading.Due));
    }

    [Theory]
    [InlineData(10, "2026-11-11", "17:30")]
    [InlineData(5, "2026-11-05", "17:30")]
    [InlineData(1, "2026-11-03", "17:30")]
    public void Compute_NearFrom_IsTheFirstYellowMoment(int promise, string date, string time)
    {
        var rule = ClockRule.Promised(new WorkingDays(promise), new WorkingDays(20));
        ClockEvent[] events = [new ClockStarted(At("2026-11-02"))];
        var near = Clock.Compute(rule, Calendar, events, At("2026-11-02")).NearFrom!.Value;

        Assert.Equal(At(date, time), near);
        Assert.Equal(Light.Yellow, Clock.Compute(rule, Calendar, events, near).Light);
        Assert.Equal(Light.Green, Clock.Compute(rule, Calendar, events, near.AddTicks(-1)).Light);
    }
}
