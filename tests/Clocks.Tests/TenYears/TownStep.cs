namespace Suban.Clocks.Tests.TenYears;

/// <summary>One department's part of a case, told twice: as facts for the product and as days for the walked clocks.</summary>
internal sealed class TownStep(string key, StepLimits limits, int budget, TownStep[] after)
{
    private readonly List<(Guid Id, DateOnly After, DateOnly Until)> _spans = [];
    private readonly List<WalkedPause> _tonight = [];

    public string Key => key;

    public StepLimits Limits => limits;

    public int Budget => budget;

    public TownStep[] After => after;

    public List<ClockEvent> Facts { get; } = [];

    public List<ClockEvent> StageFacts { get; } = [];

    public WalkedClock? Statutory { get; private set; }

    public WalkedClock? Promised { get; private set; }

    public WalkedClock? Stage { get; private set; }

    public DateTime? StoppedAt { get; private set; }

    public Limit? ExtendedBy { get; private set; }

    public List<(Guid Id, DateOnly After, DateOnly Until)> Spans => _spans;

    public bool IsRunning => Statutory is not null && StoppedAt is null;

    public IEnumerable<WalkedPause> Open => _tonight.Where(pause => !pause.Lifted);

    public void Accept(DateTime at)
    {
        Facts.Add(new ClockStarted(Town.Instant(at)));
        Statutory = new WalkedClock(ClockRule.Statutory(limits.Statutory) with { AlsoSuspendedBy = limits.AlsoSuspendedBy }, at);
        Promised = new WalkedClock(ClockRule.Promised(limits.Promised, limits.Statutory), at);
        Clocks.AddRange([Statutory, Promised]);
    }

    public void EnterStage(DateTime at)
    {
        StageFacts.Add(new ClockStarted(Town.Instant(at), "转入审查"));
        Stage = new WalkedClock(ClockRule.Stage(limits.Stage!, limits.Statutory), at) { ExtendedBy = ExtendedBy };
        _tonight.ForEach(Stage.Pause);
        Clocks.Add(Stage);
    }

    public void Suspend(DateTime at, SuspensionKind kind, DateOnly until)
    {
        var pause = new WalkedPause(Guid.NewGuid(), kind, DateOnly.FromDateTime(at), until);
        Facts.Add(new ClockSuspended(Town.Instant(at), pause.Id, kind, until, kind.ChineseName()));
        _tonight.Add(pause);
        _spans.Add((pause.Id, pause.Begun, until));
        Running(clock => clock.Pause(pause));
    }

    public void Renew(DateTime at, WalkedPause pause, DateOnly until)
    {
        Facts.Add(new SuspensionRenewed(Town.Instant(at), pause.Id, until));
        Replace(pause, pause with { Until = until });
        Running(clock => clock.Renew(pause.Id, until));
    }

    public void Resume(DateTime at, WalkedPause pause)
    {
        Facts.Add(new ClockResumed(Town.Instant(at), pause.Id));
        Replace(pause, pause with { Until = DateOnly.FromDateTime(at), Lifted = true });
        Running(clock => clock.Lift(pause.Id));
    }

    public void Extend(DateTime at, Limit by)
    {
        ExtendedBy = by;
        Facts.Add(new LimitExtended(Town.Instant(at), by, "案情复杂"));
        Running(clock => clock.ExtendedBy = by);
    }

    public void LeaveStage(DateTime at)
    {
        StageFacts.Add(new ClockStopped(Town.Instant(at), "审查完成"));
        Stage!.Stop(at);
    }

    public void Stop(DateTime at)
    {
        Facts.Add(new ClockStopped(Town.Instant(at)));
        if (Stage is { StoppedAt: null })
        {
            LeaveStage(at);
        }

        foreach (var pause in Open.ToArray())
        {
            Replace(pause, pause with { Until = DateOnly.FromDateTime(at), Lifted = true });
        }

        Running(clock => clock.Stop(at));
        StoppedAt = at;
    }

    public bool IsLived(DateOnly day) => Statutory is not null && !(StoppedAt is { } at && DateOnly.FromDateTime(at) < day);

    public void Live(DateOnly day, Almanac almanac)
    {
        foreach (var clock in Clocks.Where(clock => clock.StoppedAt is not { } at || DateOnly.FromDateTime(at) == day))
        {
            clock.Live(day, almanac);
        }
    }

    public void Sleep(DateOnly day)
    {
        _tonight.RemoveAll(pause => pause.Lifted || pause.Until <= day);
        foreach (var clock in Clocks)
        {
            clock.Sleep(day);
        }
    }

    private List<WalkedClock> Clocks { get; } = [];

    private void Running(Action<WalkedClock> act)
    {
        foreach (var clock in Clocks.Where(clock => clock.StoppedAt is null))
        {
            act(clock);
        }
    }

    private void Replace(WalkedPause old, WalkedPause pause)
    {
        _tonight[_tonight.IndexOf(old)] = pause;
        _spans[_spans.FindIndex(span => span.Id == pause.Id)] = (pause.Id, pause.Begun, pause.Until);
    }
}

/// <summary>A case of the town: received, answered, handled by its steps, handed over.</summary>
internal sealed class TownCase(IReadOnlyList<TownStep> steps, int planPromise, WalkedClock notice)
{
    public IReadOnlyList<TownStep> Steps => steps;

    public int PlanPromise => planPromise;

    /// <summary>Clocks without suspensions: notice, supplement, deferral, delivery, follow-up.</summary>
    public List<WalkedClock> Plain { get; } = [notice];

    public DateTime AcceptedAt { get; set; }

    public bool Accepted => AcceptedAt != default;

    public DateTime? DecidedAt { get; set; }

    public bool IsOver => DecidedAt is not null && Plain.TrueForAll(clock => clock.StoppedAt is not null);
}
