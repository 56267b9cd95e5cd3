using static Suban.Clocks.Tests.PublishedCalendars;

namespace Suban.Clocks.Tests;

public sealed class StepAndPlanClockTests
{
    private static readonly Guid _one = new("00000000-0000-0000-0000-000000000001");

    [Fact]
    public void Compute_StatutoryEndsFirst_Binds()
    {
        ClockEvent[] events =
        [
            new ClockStarted(At("2026-11-02")),
            new ClockSuspended(At("2026-11-03"), _one, SuspensionKind.Supplement, Date("2026-11-27")),
        ];

        var clocks = StepClocks.Compute(new StepLimits(new WorkingDays(10), new WorkingDays(7), new WorkingDays(2)), Calendar, events, At("2026-11-04"));

        Assert.Equal(Date("2026-11-16"), clocks.Statutory.DueOn);
        Assert.Equal(Date("2026-12-07"), clocks.Promised.DueOn);
        Assert.Equal(Date("2026-11-30"), clocks.Stage!.DueOn);
        Assert.Same(clocks.Statutory, clocks.Binding);
        Assert.Equal((ClockState.Running, ClockState.Paused), (clocks.Statutory.State, clocks.Promised.State));
    }

    [Fact]
    public void Compute_NoSuspension_ThePromiseBinds()
    {
        var clocks = StepClocks.Compute(
            new StepLimits(new WorkingDays(10), new WorkingDays(7)), Calendar, [new ClockStarted(At("2026-11-02"))], At("2026-11-04"));

        Assert.Same(clocks.Promised, clocks.Binding);
        Assert.Null(clocks.Stage);
    }

    [Fact]
    public void Compute_StageOfItsOwn_StartsAndStopsByItself()
    {
        ClockEvent[] stage = [new ClockStarted(At("2026-11-05"), "转入审查"), new ClockStopped(At("2026-11-06"))];

        var clocks = StepClocks.Compute(
            new StepLimits(new WorkingDays(10), new WorkingDays(7), new WorkingDays(2)),
            Calendar,
            [new ClockStarted(At("2026-11-02"))],
            At("2026-11-09"),
            stage);

        Assert.Equal((Date("2026-11-09"), ClockState.Met), (clocks.Stage!.DueOn, clocks.Stage.State));
        Assert.Equal(ClockState.Running, clocks.Promised.State);
    }

    [Fact]
    public void PlanCompute_PauseOffTheLongestPath_MovesNothing()
    {
        var reading = Plan(fireEvents: [], signEvents: [Suspended("2026-11-03", "2026-11-10")]);

        Assert.Equal(Date("2026-12-01"), reading.DueOn); // 21 working days
        Assert.Single(reading.Explanation);
    }

    [Fact]
    public void PlanCompute_PauseOnTheLongestPath_MovesThePromiseByAsMuch()
    {
        var reading = Plan(fireEvents: [Suspended("2026-11-03", "2026-11-10")], signEvents: []);

        Assert.Equal(Date("2026-12-08"), reading.DueOn);
        Assert.Equal(
            "消防安全检查：2026年11月3日起检测，至2026年11月10日不计入时限，截止日由2026年12月1日改为2026年12月8日。",
            reading.Explanation[1].Text);
        Assert.True(reading.Provisional);
    }

    [Fact]
    public void PlanCompute_PauseOfAnOnTheSpotPrerequisite_MovesThePromise()
    {
        ClockStarted started = new(At("2026-11-02"));
        PlanStep[] steps =
        [
            Step("licence", 0, [], [started, Suspended("2026-11-02", "2026-11-06")]) with { Budget = new OnTheSpot() },
            Step("hotel", 7, ["licence"], []),
        ];

        var reading = PlanClock.Compute(ClockRule.PlanPromise(7), steps, Calendar, [started], At("2026-11-03"));

        Assert.Equal(Date("2026-11-17"), reading.DueOn);
    }

    [Fact]
    public void PlanCompute_ExtensionOfThePrerequisite_MovesThePromise()
    {
        var reading = Plan(fireEvents: [new LimitExtended(At("2026-11-10"), new WorkingDays(3))], signEvents: []);

        Assert.Equal(Date("2026-12-04"), reading.DueOn);
    }

    [Fact]
    public void PlanCompute_LateDepartment_MovesNothing()
    {
        var reading = Plan(fireEvents: [new ClockStopped(At("2026-12-20"))], signEvents: []);

        Assert.Equal((Date("2026-12-01"), ClockState.Overdue), (reading.DueOn, reading.State));
    }

    [Fact]
    public void PlanCompute_CircularPrerequisites_Throws()
    {
        PlanStep[] steps = [Step("a", 1, ["b"], []), Step("b", 1, ["a"], [])];

        Assert.Throws<InvalidOperationException>(
            () => PlanClock.Compute(ClockRule.PlanPromise(5), steps, Calendar, [new ClockStarted(At("2026-11-02"))], At("2026-11-02")));
    }

    private static ClockReading Plan(ClockEvent[] fireEvents, ClockEvent[] signEvents)
    {
        ClockStarted started = new(At("2026-11-02"));
        PlanStep[] steps =
        [
            Step("licence", 1, [], [started]),
            Step("fire", 13, ["licence"], [started, .. fireEvents]) with { Name = "消防安全检查" },
            Step("hotel", 7, ["fire"], []),
            Step("sign", 3, ["licence"], [started, .. signEvents]),
        ];
        return PlanClock.Compute(ClockRule.PlanPromise(21), steps, Calendar, [started], At(fireEvents is [ClockStopped] ? "2026-12-20" : "2026-11-06"));
    }

    private static PlanStep Step(string key, int budget, string[] after, ClockEvent[] events) =>
        new(key, key, new WorkingDays(budget), new WorkingDays(20), after, events);

    private static ClockSuspended Suspended(string from, string until) => new(At(from), _one, SuspensionKind.Testing, Date(until));
}
