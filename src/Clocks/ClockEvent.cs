namespace Suban.Clocks;

/// <summary>A fact that a clock is computed from. Facts may arrive late and in any order; only their own times count.</summary>
public abstract record ClockEvent(DateTimeOffset At);

/// <summary>The period began: the case was received, the step accepted, the notice served. The earliest one counts.</summary>
/// <param name="What">What began it, in Chinese (受理, 收件, 作出决定).</param>
public sealed record ClockStarted(DateTimeOffset At, string What = "受理") : ClockEvent(At);

/// <summary>A suspension (挂起) began by written notice, with the day it is planned to end.</summary>
/// <param name="SuspensionId">Ties renewals and the resumption to this suspension, whatever order they arrive in.</param>
public sealed record ClockSuspended(
    DateTimeOffset At, Guid SuspensionId, SuspensionKind Kind, DateOnly PlannedEnd, string Reason = "") : ClockEvent(At);

/// <summary>A suspension was given a later planned end; void if its end had already passed.</summary>
public sealed record SuspensionRenewed(DateTimeOffset At, Guid SuspensionId, DateOnly PlannedEnd) : ClockEvent(At);

/// <summary>A suspension ended (恢复) before its planned end.</summary>
public sealed record ClockResumed(DateTimeOffset At, Guid SuspensionId) : ClockEvent(At);

/// <summary>The limit was extended (延长), approved by the authority's head and told to the applicant with the reason.</summary>
/// <remarks>行政许可法第四十二条: once, before the statutory limit ends; ten working days unless the item's own law says otherwise.</remarks>
public sealed record LimitExtended(DateTimeOffset At, Limit By, string Reason = "") : ClockEvent(At)
{
    public LimitExtended(DateTimeOffset at, string reason = "") : this(at, new WorkingDays(10), reason)
    {
    }
}

/// <summary>What was due has been done, or the case has ended otherwise. The earliest one counts.</summary>
public sealed record ClockStopped(DateTimeOffset At, string What = "办结") : ClockEvent(At);

/// <summary>The applicant was told a last day in writing; a later change of calendar never takes it back.</summary>
public sealed record LastDayTold(DateTimeOffset At, DateOnly LastDay) : ClockEvent(At);
