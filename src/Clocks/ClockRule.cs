namespace Suban.Clocks;

/// <summary>Which of the clocks a rule describes.</summary>
public enum ClockKind
{
    /// <summary>法定办结时限.</summary>
    Statutory,

    /// <summary>承诺办结时限.</summary>
    Promised,

    /// <summary>环节时限.</summary>
    Stage,

    /// <summary>统一办理、联合办理时限, of the whole case.</summary>
    JointHandling,

    /// <summary>一次办承诺时限, of the whole plan.</summary>
    PlanPromise,

    /// <summary>一次性告知时限.</summary>
    OneTimeNotice,

    /// <summary>补正期限, the applicant's own.</summary>
    Supplement,

    /// <summary>送达时限.</summary>
    Delivery,

    /// <summary>容缺补交期限, the applicant's own.</summary>
    Deferral,

    /// <summary>告知承诺核查时限.</summary>
    FollowUp,
}

/// <summary>One period with its length and what may move it (计时规则).</summary>
public sealed record ClockRule
{
    public required ClockKind Kind { get; init; }

    public required Limit Limit { get; init; }

    /// <summary>The statutory limit beside a promise: an extension must come before that one ends. Null where <see cref="Limit"/> itself decides.</summary>
    public Limit? StatutoryLimit { get; init; }

    /// <summary>Kinds outside art. 45 that the item's own law lets stop the statutory clock.</summary>
    public IReadOnlyCollection<SuspensionKind> AlsoSuspendedBy { get; init; } = [];

    public OfficeHours Hours { get; init; } = OfficeHours.Usual;

    public LightThresholds Thresholds { get; init; } = LightThresholds.Usual;

    /// <summary>Whether the period is the applicant's own: it ends at 24:00 and is only ever read in the applicant's favour.</summary>
    public bool IsApplicants => Kind is ClockKind.Supplement or ClockKind.Deferral;

    /// <summary>The statutory limit of a step (法定办结时限).</summary>
    public static ClockRule Statutory(Limit limit) => new() { Kind = ClockKind.Statutory, Limit = limit };

    /// <summary>The promised limit of a step (承诺办结时限).</summary>
    public static ClockRule Promised(Limit limit, Limit statutory) =>
        new() { Kind = ClockKind.Promised, Limit = limit, StatutoryLimit = statutory };

    /// <summary>The limit of one stage inside a department (环节时限).</summary>
    public static ClockRule Stage(Limit limit, Limit statutory) =>
        new() { Kind = ClockKind.Stage, Limit = limit, StatutoryLimit = statutory };

    /// <summary>The limit of a case that several authorities handle together: 45 working days.</summary>
    /// <remarks>行政许可法第四十二条第二款; the government's head may extend it by 15.</remarks>
    public static ClockRule JointHandling() => new() { Kind = ClockKind.JointHandling, Limit = new WorkingDays(45) };

    /// <summary>The promise for a whole plan (一次办承诺时限); <see cref="PlanClock"/> reads it.</summary>
    public static ClockRule PlanPromise(int workingDays) =>
        new() { Kind = ClockKind.PlanPromise, Limit = new WorkingDays(workingDays) };

    /// <summary>The limit for telling everything that is missing, from receipt: 5 working days.</summary>
    /// <remarks>行政许可法第三十二条第一款第四项: silence counts as acceptance from the day of receipt.</remarks>
    public static ClockRule OneTimeNotice() => new() { Kind = ClockKind.OneTimeNotice, Limit = new WorkingDays(5) };

    /// <summary>The applicant's time to supply what was missing: 30 days unless the region or item says otherwise.</summary>
    public static ClockRule Supplement(Limit? limit = null) =>
        new() { Kind = ClockKind.Supplement, Limit = limit ?? new CalendarDays(30) };

    /// <summary>The limit for handing over the result, from its decision: 10 working days.</summary>
    /// <remarks>行政许可法第四十四条.</remarks>
    public static ClockRule Delivery(Limit? limit = null) => new() { Kind = ClockKind.Delivery, Limit = limit ?? new WorkingDays(10) };

    /// <summary>The applicant's time for a deferred material (容缺补交), whose last day was fixed at signing.</summary>
    public static ClockRule Deferral(DateOnly signedOn, DateOnly lastDay) =>
        new() { Kind = ClockKind.Deferral, Limit = new CalendarDays(lastDay.DayNumber - signedOn.DayNumber) };

    /// <summary>The limit for checking a notified commitment, from the decision: 20 working days unless the item says otherwise.</summary>
    public static ClockRule FollowUp(Limit? limit = null) => new() { Kind = ClockKind.FollowUp, Limit = limit ?? new WorkingDays(20) };

    internal bool IsSuspendedBy(SuspensionKind kind) => Kind switch
    {
        ClockKind.Statutory or ClockKind.JointHandling => kind.IsSpecialProcedure() || AlsoSuspendedBy.Contains(kind),
        ClockKind.Promised or ClockKind.Stage or ClockKind.PlanPromise => true,
        ClockKind.OneTimeNotice or ClockKind.Supplement or ClockKind.Delivery or ClockKind.Deferral or ClockKind.FollowUp => false,
    };

    internal bool IsExtendable => Kind is
        ClockKind.Statutory or ClockKind.Promised or ClockKind.Stage or ClockKind.JointHandling or ClockKind.PlanPromise;
}
