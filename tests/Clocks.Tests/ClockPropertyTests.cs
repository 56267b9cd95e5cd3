using CsCheck;
using static Suban.Clocks.Tests.PublishedCalendars;

namespace Suban.Clocks.Tests;

public sealed class ClockPropertyTests
{
    private static readonly DateOnly _first = Date("2020-12-20");

    private static readonly Gen<ClockEvent[]> _pause =
        Gen.Select(Gen.Guid, Gen.Int[0, 14], Gen.Int[-3, 60], Gen.Int[0, 40], Gen.Int[-1, 60]).Select(ClockEvent[] (id, kind, from, planned, lifted) =>
        [
            new ClockSuspended(Moment(from), id, (SuspensionKind)kind, _first.AddDays(from + planned)),
            .. lifted < 0 ? [] : new ClockEvent[] { new ClockResumed(Moment(from + lifted), id) },
        ]);

    private static readonly Gen<(int Shift, int Days, ClockEvent[][] Pauses, int Extended, int Mix)> _case =
        Gen.Select(Gen.Int[0, 2200], Gen.Int[0, 45], _pause.Array[0, 4], Gen.Int[-1, 60], Gen.Int);

    [Fact]
    public void Compute_AnyFacts_AgreesWithCountingDayByDay() =>
        _case.Sample(
            sample =>
            {
                var events = Events(sample.Shift, sample.Pauses, sample.Extended);
                var start = _first.AddDays(sample.Shift);
                var now = Moment(sample.Shift + 30);
                var reading = Clock.Compute(ClockRule.Statutory(new WorkingDays(sample.Days)), Calendar, events, now);

                var pauses = PausesOf(events);
                var last = DayByDay.LastDay(start, sample.Days, true, pauses);
                if (events.OfType<LimitExtended>().SingleOrDefault() is { } extended && extended.At <= AtClosing(last))
                {
                    last = DayByDay.LastDay(start, sample.Days + 10, true, pauses);
                }

                Assert.Equal(last, reading.DueOn);
                Assert.True(last == start || Calendar.IsWorkingDay(last));
                Assert.Equal(DayByDay.Count(start, start.AddDays(29), pauses), reading.CountedDays);
                Assert.Equal(reading.DueOn, reading.Explanation[^1].LastDayAfter);
                Assert.Equal(Calendar.CountBetween(start, last) - DayByDay.Count(start, last, pauses), reading.PausedDays);
            },
            iter: 100_000);

    [Fact]
    public void Compute_FactsInAnotherOrder_GivesTheSameReading() =>
        _case.Sample(
            sample =>
            {
                var events = Events(sample.Shift, sample.Pauses, sample.Extended);
                var mixed = events.ToArray();
                new Random(sample.Mix).Shuffle(mixed);
                var now = Moment(sample.Shift + 20);
                var rule = ClockRule.Promised(new WorkingDays(sample.Days), new WorkingDays(45));

                Equal(Clock.Compute(rule, Calendar, events, now), Clock.Compute(rule, Calendar, mixed, now));
            },
            iter: 10_000);

    [Fact]
    public void Compute_OneMorePause_NeverShortens() =>
        Gen.Select(_case, _pause).Sample(
            (sample, pause) =>
            {
                var events = Events(sample.Shift, sample.Pauses, sample.Extended);
                ClockEvent[] more = [.. events, .. Shifted(pause, sample.Shift)];
                foreach (var rule in Rules(sample.Days))
                {
                    var (before, after) = (Compute(rule, events), Compute(rule, more));
                    Assert.True(after.DueOn >= before.DueOn, $"{before.DueOn} became {after.DueOn}");
                }

                ClockReading Compute(ClockRule rule, ClockEvent[] facts) => Clock.Compute(rule, Calendar, facts, Moment(sample.Shift + 20));
            },
            iter: 10_000);

    [Fact]
    public void Compute_TheSamePauseTwice_ChangesNothing() =>
        _case.Sample(
            sample =>
            {
                var events = Events(sample.Shift, sample.Pauses, sample.Extended);
                ClockEvent[] again = [.. events, .. events.OfType<ClockSuspended>().Select(pause => pause with { SuspensionId = Guid.Empty }).Take(1)];
                var rule = ClockRule.Promised(new WorkingDays(sample.Days), new WorkingDays(45));
                var longest = events.OfType<ClockSuspended>().Take(1).All(pause => !events.OfType<ClockResumed>().Any(item => item.SuspensionId == pause.SuspensionId));
                var now = Moment(sample.Shift + 20);

                Assert.True(!longest || Clock.Compute(rule, Calendar, again, now).Due == Clock.Compute(rule, Calendar, events, now).Due);
            },
            iter: 5_000);

    [Fact]
    public void Compute_LongerLimit_NeverEndsEarlier() =>
        _case.Sample(
            sample =>
            {
                var events = Events(sample.Shift, sample.Pauses, -1);
                var now = Moment(sample.Shift);

                Assert.True(
                    Clock.Compute(ClockRule.Statutory(new WorkingDays(sample.Days)), Calendar, events, now).DueOn
                    < Clock.Compute(ClockRule.Statutory(new WorkingDays(sample.Days + 1)), Calendar, events, now).DueOn);
            },
            iter: 5_000);

    private static ClockRule[] Rules(int days) =>
    [
        ClockRule.Statutory(new WorkingDays(days)),
        ClockRule.Promised(new WorkingDays(days), new WorkingDays(45)),
        ClockRule.Statutory(new CalendarDays(days)),
        ClockRule.Promised(new OnTheSpot(), new WorkingDays(days)),
        ClockRule.Supplement(new CalendarDays(days)),
    ];

    private static ClockEvent[] Events(int shift, ClockEvent[][] pauses, int extended) =>
    [
        new ClockStarted(Moment(shift)),
        .. pauses.SelectMany(pause => Shifted(pause, shift)),
        .. extended < 0 ? [] : new ClockEvent[] { new LimitExtended(Moment(shift + extended)) },
    ];

    private static IEnumerable<ClockEvent> Shifted(ClockEvent[] pause, int shift) => pause.Select(ClockEvent (fact) => fact switch
    {
        ClockSuspended item => item with { At = item.At.AddDays(shift), PlannedEnd = item.PlannedEnd.AddDays(shift) },
        _ => fact with { At = fact.At.AddDays(shift) },
    });

    private static List<(DateOnly, DateOnly)> PausesOf(ClockEvent[] events) =>
    [
        .. events.OfType<ClockSuspended>().Where(pause => (int)pause.Kind < 8).Select(pause =>
        {
            var lifted = events.OfType<ClockResumed>().SingleOrDefault(item => item.SuspensionId == pause.SuspensionId);
            var day = lifted is null ? pause.PlannedEnd : DayOf(lifted.At);
            return (DayOf(pause.At), day < pause.PlannedEnd ? day : pause.PlannedEnd);
        }),
    ];

    private static DateTimeOffset Moment(int day) => new(_first.AddDays(day).ToDateTime(new TimeOnly(11, 0)), TimeSpan.FromHours(8));

    private static DateTimeOffset AtClosing(DateOnly day) => new(day.ToDateTime(new TimeOnly(17, 30)), TimeSpan.FromHours(8));

    private static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.DateTime);

    private static void Equal(ClockReading one, ClockReading other)
    {
        Assert.Equal(one.Paused, other.Paused);
        Assert.Equal(one.Explanation, other.Explanation);
        Assert.Equal(one with { Paused = [], Explanation = [] }, other with { Paused = [], Explanation = [] });
    }
}
