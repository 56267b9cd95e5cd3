namespace Suban.Clocks.Tests.TenYears;

/// <summary>A clock that knows only today: each evening it notes whether the day counted. It shares no code with the product.</summary>
internal sealed class WalkedClock(ClockRule rule, DateTime startedAt)
{
    private static readonly (TimeOnly From, TimeOnly To)[] _sessions = [(new(8, 30), new(12, 0)), (new(14, 30), new(17, 30))];
    private static readonly TimeSpan _yellow = TimeSpan.FromHours(6);
    private static readonly TimeSpan _red = TimeSpan.FromHours(8);
    private List<WalkedPause> _pauses = [];
    private List<LivedDay> _days = [];

    public ClockRule Rule => rule;

    public DateTime StartedAt => startedAt;

    public DateOnly StartedOn => DateOnly.FromDateTime(startedAt);

    public DateTime? StoppedAt { get; private set; }

    public DateOnly? Told { get; init; }

    public Limit? ExtendedBy { get; set; }

    public bool IsPaused => _pauses.Exists(pause => !pause.Lifted);

    public void Pause(WalkedPause pause)
    {
        if (StopsThis(pause.Kind))
        {
            _pauses.Add(pause);
        }
    }

    public void Lift(Guid id) => Change(pause => pause.Id == id, pause => pause with { Lifted = true });

    public void Renew(Guid id, DateOnly until) => Change(pause => pause.Id == id, pause => pause with { Until = until });

    public void Stop(DateTime at)
    {
        StoppedAt = at;
        Change(_ => true, pause => pause with { Lifted = true });
    }

    /// <summary>The evening of a day.</summary>
    public void Live(DateOnly day, Almanac almanac) => _days.Add(
        new LivedDay(day, almanac.IsWorkingDay(day), almanac.IsClosed(day), _pauses.Exists(pause => pause.Begun < day)));

    /// <summary>Night: what was lifted today, or was planned only until today, is over.</summary>
    public void Sleep(DateOnly day) => _pauses.RemoveAll(pause => pause.Lifted || pause.Until <= day);

    /// <summary>Walks on with nothing else happening until the end is known.</summary>
    public WalkedEnd End(Almanac almanac)
    {
        var ahead = (WalkedClock)MemberwiseClone();
        (ahead._days, ahead._pauses) = ([.. _days], [.. _pauses]);
        var (walk, i) = (new Walk(), 0);
        for (var day = StartedOn; ; day = day.AddDays(1))
        {
            if (i == ahead._days.Count)
            {
                ahead.Sleep(day.AddDays(-1));
                ahead.Live(day, almanac);
            }

            if (ahead.Step(ref walk, ahead._days[i++]))
            {
                return new WalkedEnd(day, DueOf(walk, day), walk.Counted, walk.Paused, walk.NearAt);
            }
        }
    }

    /// <summary>The days that counted up to and including a date that has been lived.</summary>
    public int CountedTo(DateOnly date) => _days.Count(day => day.Date > StartedOn && day.Date <= date && Counts(day));

    private bool Step(ref Walk walk, LivedDay day)
    {
        if (rule.Limit is OnTheSpot && day is { Working: true, Paused: false })
        {
            UseHours(ref walk, day.Date);
        }

        if (day.Date > StartedOn)
        {
            walk.Counted += Counts(day) ? 1 : 0;
            walk.Paused += IsUnit(day) && day.Paused ? 1 : 0;
            walk.More += walk.Used && !day.Paused && (ExtendedBy is CalendarDays || day.Working) ? 1 : 0;
        }

        walk.Used = walk.Used || IsUsedUp(walk, day);
        return walk.Used && walk.More >= (ExtendedBy?.Days ?? 0);
    }

    private void UseHours(ref Walk walk, DateOnly day)
    {
        foreach (var (from, to) in _sessions)
        {
            var (opens, closes) = (day.ToDateTime(from), day.ToDateTime(to));
            var begins = opens > startedAt ? opens : startedAt;
            var open = closes > begins ? closes - begins : TimeSpan.Zero;
            walk.NearAt ??= walk.Open + open >= _yellow ? begins + (_yellow - walk.Open) : null;
            walk.RedAt ??= walk.Open + open >= _red ? begins + (_red - walk.Open) : null;
            walk.Open += open;
        }
    }

    private bool IsUsedUp(Walk walk, LivedDay day) => rule switch
    {
        { Limit: OnTheSpot } => walk.RedAt is not null,
        { Kind: ClockKind.Supplement } => walk.Counted >= rule.Limit.Days && !(day.Date < Told) && day is { Working: true, Closed: false },
        _ => walk.Counted == rule.Limit.Days,
    };

    private DateTime DueOf(Walk walk, DateOnly last) => rule switch
    {
        { IsApplicants: true } => last.AddDays(1).ToDateTime(default),
        _ => walk.RedAt is { } moment && ExtendedBy is null ? moment : last.ToDateTime(_sessions[1].To),
    };

    private bool Counts(LivedDay day) => IsUnit(day) && !day.Paused;

    private bool IsUnit(LivedDay day) => rule.Limit is CalendarDays || day.Working;

    private bool StopsThis(SuspensionKind kind) => rule.Kind switch
    {
        ClockKind.Statutory => kind is >= SuspensionKind.Hearing and <= SuspensionKind.ExpertReview || rule.AlsoSuspendedBy.Contains(kind),
        ClockKind.Promised or ClockKind.Stage => true,
        _ => false,
    };

    private void Change(Predicate<WalkedPause> which, Func<WalkedPause, WalkedPause> change) =>
        _pauses = [.. _pauses.Select(pause => which(pause) ? change(pause) : pause)];

    private readonly record struct LivedDay(DateOnly Date, bool Working, bool Closed, bool Paused);

    private record struct Walk(int Counted, int Paused, int More, bool Used, TimeSpan Open, DateTime? NearAt, DateTime? RedAt);
}

/// <summary>Where a walk ended.</summary>
internal sealed record WalkedEnd(DateOnly Last, DateTime Due, int Total, int PausedDays, DateTime? NearAt);

/// <summary>A suspension as the walked model keeps it.</summary>
internal sealed record WalkedPause(Guid Id, SuspensionKind Kind, DateOnly Begun, DateOnly Until, bool Lifted = false);
