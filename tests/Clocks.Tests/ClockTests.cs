using static Suban.Clocks.Tests.PublishedCalendars;

namespace Suban.Clocks.Tests;

public sealed class ClockTests
{
    private static readonly Guid _one = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid _two = new("00000000-0000-0000-0000-000000000002");
    private static readonly ClockRule _ten = ClockRule.Statutory(new WorkingDays(10));

    [Fact]
    public void Compute_BeforeAnyStart_HasNoDueDate()
    {
        var reading = Clock.Compute(_ten, Calendar, [], At("2026-09-30"));

        Assert.Equal((ClockState.NotStarted, Light.Grey, null, 10), (reading.State, reading.Light, reading.Due, reading.TotalDays));
    }

    [Fact]
    public void Compute_OrgansLimit_EndsAtClosingTimeOfItsLastDay()
    {
        var reading = Clock.Compute(
            ClockRule.Promised(new WorkingDays(3), new WorkingDays(20)), Calendar, [new ClockStarted(At("2026-09-30", "16:40"))], At("2026-10-09"));

        Assert.Equal(At("2026-10-10", "17:30"), reading.Due);
        Assert.Equal((1, 3, 2), (reading.CountedDays, reading.TotalDays, reading.DaysLeft));
        Assert.Equal("2026年9月30日受理，2026年10月8日为第1个工作日，共3个工作日，2026年10月10日17:30截止。", Assert.Single(reading.Explanation).Text);
        Assert.False(reading.Provisional);
    }

    [Theory]
    [InlineData("2026-09-01", "2026-10-01", "2026-10-08")]
    [InlineData("2026-06-10", "2026-07-10", "2026-07-10")]
    [InlineData("2026-06-11", "2026-07-11", "2026-07-13")]
    public void Compute_ApplicantsThirtyDays_EndAtMidnightAfterAnyHoliday(string from, string plain, string last)
    {
        var reading = Clock.Compute(ClockRule.Supplement(), Calendar, [new ClockStarted(At(from), "送达")], At(from));

        Assert.Equal(Date(from).AddDays(30), Date(plain));
        Assert.Equal(Date(last), reading.DueOn);
        Assert.Equal(At(last, "00:00").AddDays(1), reading.Due);
    }

    [Fact]
    public void Compute_HallClosed_MovesOnlyTheApplicantsPeriod()
    {
        var calendar = new WorkingCalendar(Years, closures: [Date("2026-07-10")]);

        Assert.Equal(
            Date("2026-07-13"), Clock.Compute(ClockRule.Supplement(), calendar, [new ClockStarted(At("2026-06-10"))], At("2026-06-10")).DueOn);
        Assert.Equal(
            Date("2026-07-10"), Clock.Compute(_ten, calendar, [new ClockStarted(At("2026-06-26"))], At("2026-06-26")).DueOn);
    }

    [Fact]
    public void Compute_Appraisal_DoesNotCountDaysAfterSuspensionUpToResumption()
    {
        var reading = Clock.Compute(
            _ten,
            Calendar,
            [
                new ClockStarted(At("2026-11-02")),
                new ClockSuspended(At("2026-11-04"), _one, SuspensionKind.Appraisal, Date("2026-11-20"), "委托鉴定"),
                new ClockResumed(At("2026-11-10"), _one),
            ],
            At("2026-11-11"));

        Assert.Equal(Date("2026-11-20"), reading.DueOn);
        Assert.Equal(2, reading.CountedDays);
        Assert.Equal(
            new PausedSpan(Date("2026-11-04"), Date("2026-11-10"), SuspensionKind.Appraisal, "委托鉴定", 4, false), Assert.Single(reading.Paused));
        Assert.Equal(
            "2026年11月4日起鉴定（委托鉴定），至2026年11月10日不计入时限，截止日由2026年11月16日改为2026年11月20日。",
            reading.Explanation[1].Text);
    }

    [Theory]
    [InlineData(SuspensionKind.Hearing, true)]
    [InlineData(SuspensionKind.Tender, true)]
    [InlineData(SuspensionKind.Auction, true)]
    [InlineData(SuspensionKind.Inspection, true)]
    [InlineData(SuspensionKind.Testing, true)]
    [InlineData(SuspensionKind.Quarantine, true)]
    [InlineData(SuspensionKind.Appraisal, true)]
    [InlineData(SuspensionKind.ExpertReview, true)]
    [InlineData(SuspensionKind.Supplement, false)]
    [InlineData(SuspensionKind.PublicNotice, false)]
    [InlineData(SuspensionKind.SiteVisit, false)]
    [InlineData(SuspensionKind.OnSiteRectification, false)]
    [InlineData(SuspensionKind.Consultation, false)]
    [InlineData(SuspensionKind.CourtOrder, false)]
    [InlineData(SuspensionKind.ApplicantRequest, false)]
    public void Compute_KindOfSuspension_StopsTheStatutoryClockOnlyByLaw(SuspensionKind kind, bool statutory)
    {
        ClockEvent[] events =
        [
            new ClockStarted(At("2026-11-02")),
            new ClockSuspended(At("2026-11-04"), _one, kind, Date("2026-11-06")),
        ];
        var cited = _ten with { AlsoSuspendedBy = [kind] };
        var promised = ClockRule.Promised(new WorkingDays(10), new WorkingDays(20));

        Assert.Equal(Date(statutory ? "2026-11-18" : "2026-11-16"), Clock.Compute(_ten, Calendar, events, At("2026-11-09")).DueOn);
        Assert.Equal(Date("2026-11-18"), Clock.Compute(cited, Calendar, events, At("2026-11-09")).DueOn);
        Assert.Equal(Date("2026-11-18"), Clock.Compute(promised, Calendar, events, At("2026-11-09")).DueOn);
        Assert.NotEqual("", kind.ChineseName());
    }

    [Fact]
    public void Compute_OverlappingSuspensions_CountOnce()
    {
        var reading = Clock.Compute(
            _ten,
            Calendar,
            [
                new ClockStarted(At("2026-11-02")),
                new ClockSuspended(At("2026-11-04"), _one, SuspensionKind.Testing, Date("2026-11-10")),
                new ClockSuspended(At("2026-11-06"), _two, SuspensionKind.Hearing, Date("2026-11-12")),
            ],
            At("2026-11-13"));

        Assert.Equal(Date("2026-11-24"), reading.DueOn);
        Assert.Equal([4, 2], reading.Paused.Select(span => span.Days));
        Assert.Equal(6, reading.PausedDays);
    }

    [Theory]
    [InlineData("2026-11-10", "2026-11-13")] // renewed on its last day
    [InlineData("2026-11-11", "2026-11-10")] // too late: it had ended
    public void Compute_Renewal_CountsOnlyBeforeThePlannedEnd(string renewedOn, string until)
    {
        var reading = Clock.Compute(
            _ten,
            Calendar,
            [
                new ClockStarted(At("2026-11-02")),
                new SuspensionRenewed(At(renewedOn), _one, Date("2026-11-13")),
                new ClockSuspended(At("2026-11-04"), _one, SuspensionKind.Testing, Date("2026-11-10")),
            ],
            At("2026-11-20"));

        Assert.Equal(Date(until), Assert.Single(reading.Paused).Until);
    }

    [Fact]
    public void Compute_OpenSuspension_IsGreyAndProvisionalUntilItsPlannedEnd()
    {
        ClockEvent[] events =
        [
            new ClockStarted(At("2026-11-02")),
            new ClockSuspended(At("2026-11-04"), _one, SuspensionKind.Hearing, Date("2026-11-10")),
        ];

        var during = Clock.Compute(_ten, Calendar, events, At("2026-11-06"));
        var after = Clock.Compute(_ten, Calendar, events, At("2026-11-11"));

        Assert.Equal((ClockState.Paused, Light.Grey, true), (during.State, during.Light, during.Provisional));
        Assert.Equal((ClockState.Running, Light.Green, false), (after.State, after.Light, after.Provisional));
        Assert.Equal(during.Due, after.Due);
    }

    [Fact]
    public void Compute_SuspendedAfterTheEnd_StaysRed()
    {
        ClockEvent[] events =
        [
            new ClockStarted(At("2026-11-02")),
            new ClockSuspended(At("2026-11-18"), _one, SuspensionKind.Hearing, Date("2026-11-27")),
        ];

        var reading = Clock.Compute(_ten, Calendar, events, At("2026-11-19"));

        Assert.Equal((ClockState.Overdue, Light.Red, Date("2026-11-16")), (reading.State, reading.Light, reading.DueOn));
        Assert.Single(reading.Explanation);
    }

    [Fact]
    public void Compute_Extension_CountsOnceAndOnlyBeforeTheStatutoryEnd()
    {
        ClockEvent[] once = [new ClockStarted(At("2026-11-02")), new LimitExtended(At("2026-11-16", "17:30"), "案情复杂")];
        ClockEvent[] twice = [.. once, new LimitExtended(At("2026-11-27"), "再次延长")];
        ClockEvent[] late = [new ClockStarted(At("2026-11-02")), new LimitExtended(At("2026-11-16", "17:31"))];

        var reading = Clock.Compute(_ten, Calendar, once, At("2026-11-20"));

        Assert.Equal((Date("2026-11-30"), 20), (reading.DueOn, reading.TotalDays));
        Assert.Equal("2026年11月16日批准延长10个工作日（案情复杂），截止日由2026年11月16日改为2026年11月30日。", reading.Explanation[1].Text);
        Assert.Equal(reading.Due, Clock.Compute(_ten, Calendar, twice, At("2026-11-20")).Due);
        Assert.Equal(Date("2026-11-16"), Clock.Compute(_ten, Calendar, late, At("2026-11-20")).DueOn);
    }

    [Fact]
    public void Compute_PromiseAlreadyOver_IsStillExtendedBeforeTheStatutoryEnd()
    {
        ClockEvent[] events = [new ClockStarted(At("2026-11-02")), new LimitExtended(At("2026-11-12"), new WorkingDays(5))];

        var reading = Clock.Compute(ClockRule.Promised(new WorkingDays(5), new WorkingDays(10)), Calendar, events, At("2026-11-12"));

        Assert.Equal(Date("2026-11-16"), reading.DueOn);
    }

    [Fact]
    public void Compute_JointHandling_HasFortyFiveDaysAndFifteenMore()
    {
        ClockEvent[] events = [new ClockStarted(At("2026-03-02")), new LimitExtended(At("2026-04-01"), new WorkingDays(15))];

        var reading = Clock.Compute(ClockRule.JointHandling(), Calendar, events, At("2026-04-02"));

        Assert.Equal((Calendar.Add(Date("2026-03-02"), 60), 60), (reading.DueOn!.Value, reading.TotalDays));
    }

    [Theory]
    [InlineData("2026-11-16", "17:30", ClockState.Met, Light.Green)]
    [InlineData("2026-11-16", "17:31", ClockState.Missed, Light.Red)]
    public void Compute_Stopped_IsMetUpToTheLastMinute(string date, string time, ClockState state, Light light)
    {
        var reading = Clock.Compute(
            _ten, Calendar, [new ClockStopped(At(date, time)), new ClockStarted(At("2026-11-02"))], At("2026-12-01"));

        Assert.Equal((state, light), (reading.State, reading.Light));
    }

    [Fact]
    public void Compute_DecidedDuringASuspension_EndsTheSuspension()
    {
        var reading = Clock.Compute(
            _ten,
            Calendar,
            [
                new ClockStarted(At("2026-11-02")),
                new ClockSuspended(At("2026-11-04"), _one, SuspensionKind.Hearing, Date("2026-12-10")),
                new ClockStopped(At("2026-11-06")),
            ],
            At("2026-11-20"));

        Assert.Equal((ClockState.Met, 2), (reading.State, reading.CountedDays));
        Assert.Equal(Date("2026-11-06"), Assert.Single(reading.Paused).Until);
    }

    [Fact]
    public void Compute_LastDayTold_IsNeverTakenBack()
    {
        ClockEvent[] events = [new ClockStarted(At("2026-06-10")), new LastDayTold(At("2026-06-10"), Date("2026-07-16"))];

        var reading = Clock.Compute(ClockRule.Supplement(), Calendar, events, At("2026-06-20"));

        Assert.Equal(Date("2026-07-16"), reading.DueOn);
        Assert.Equal("2026年6月10日已书面告知您的期限不缩短，截止日由2026年7月10日改为2026年7月16日。", reading.Explanation[^1].Text);
        Assert.Equal(Date("2026-06-25"), Clock.Compute(_ten, Calendar, events, At("2026-06-20")).DueOn);
    }

    [Fact]
    public void Compute_YearNotPublished_IsProvisional()
    {
        var reading = Clock.Compute(_ten, Calendar, [new ClockStarted(At("2026-12-28"))], At("2026-12-29"));

        Assert.True(reading.Provisional);
        Assert.Equal(Date("2027-01-11"), reading.DueOn);
    }
}
