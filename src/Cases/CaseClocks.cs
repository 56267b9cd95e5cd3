using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Clocks;
using Suban.Kernel;

namespace Suban.Cases;

/// <summary>Computes every clock of a case from what happened, on reading. Stored due dates are only copies of these answers.</summary>
public sealed class CaseClocks(CaseTimes times)
{
    internal StepClocks? OfStep(Case @case, CaseStep step, PlannedComponent component, IEnumerable<CaseNotice> notices, DateTimeOffset now) =>
        step.AcceptedAt is not { } acceptedAt
            ? null
            : StepClocks.Compute(
                times.Fit(LimitsOf(component), @case.Region, acceptedAt), times.Calendar(@case.Region), [.. Facts(step, notices)], now);

    /// <summary>The plan's one promise, moved only by what moved its longest path.</summary>
    internal ClockReading? OfPromise(Case @case, ThemePlan plan, IReadOnlyCollection<CaseNotice> notices, DateTimeOffset now)
    {
        if (@case.AcceptedOn is not { } acceptedOn || @case.ReopenedAt is not null)
        {
            return null;
        }

        var rule = new ClockRule { Kind = ClockKind.PlanPromise, Limit = Days(plan.PromisedWorkingDays) };
        var steps = plan.Components.Select(component => new PlanStep(
            component.Key, component.Name, Days(component.BudgetWorkingDays), LimitOf(component.Statutory), component.After,
            @case.Steps.SingleOrDefault(step => step.PartKey == component.Key) is { } step ? [.. Facts(step, notices)] : []));
        ClockEvent[] facts = @case.DecidedAt is { } decidedAt
            ? [new ClockStarted(StartOf(acceptedOn, @case)), new ClockStopped(decidedAt)]
            : [new ClockStarted(StartOf(acceptedOn, @case))];
        return PlanClock.Compute(times.Fit(rule, @case.Region, @case.ReceivedAt), [.. steps], times.Calendar(@case.Region), facts, now);
    }

    /// <summary>The window's time to answer: five working days from receipt, or from the arrival of a supplement.</summary>
    internal ClockReading OfAnswer(Case @case, DateTimeOffset now) => Clock.Compute(
        times.Fit(ClockRule.OneTimeNotice(), @case.Region, @case.AnswerFrom), times.Calendar(@case.Region),
        [new ClockStarted(@case.AnswerFrom, @case.Supplemented ? "补正材料到达" : "收件")], now);

    internal ClockReading OfSupplement(Case @case, CaseNotice notice, DateTimeOffset now)
    {
        var days = notice.AnswerBy.DayNumber - RegionTime.DateOf(notice.IssuedAt).DayNumber;
        ClockEvent[] facts = notice.AnsweredAt is { } answered
            ? [new ClockStarted(notice.IssuedAt, "补正告知"), new ClockStopped(answered, "补交")]
            : [new ClockStarted(notice.IssuedAt, "补正告知"), new LastDayTold(notice.IssuedAt, notice.AnswerBy)];
        var rule = notice.Kind is NoticeKind.Deferral
            ? ClockRule.Deferral(RegionTime.DateOf(notice.IssuedAt), notice.AnswerBy)
            : ClockRule.Supplement(new CalendarDays(days));
        return Clock.Compute(
            times.Fit(rule, @case.Region, notice.IssuedAt), times.Calendar(@case.Region), facts, now);
    }

    /// <summary>Ten working days from the step's own decision.</summary>
    internal ClockReading? OfDelivery(Case @case, CaseStep step, DateTimeOffset now)
    {
        if (step is not { Status: StepStatus.Granted, DecidedAt: { } decidedAt })
        {
            return null;
        }

        ClockEvent[] facts = step.DeliveredAt is { } delivered
            ? [new ClockStarted(decidedAt, "作出决定"), new ClockStopped(delivered, "送达")]
            : [new ClockStarted(decidedAt, "作出决定")];
        return Clock.Compute(times.Fit(ClockRule.Delivery(), @case.Region, decidedAt), times.Calendar(@case.Region), facts, now);
    }

    /// <summary>The working days from a grant on commitment within which somebody looks.</summary>
    internal ClockReading OfFollowUp(string region, int workingDays, DateTimeOffset decidedAt, DateTimeOffset? checkedAt, DateTimeOffset now) => Clock.Compute(
        times.Fit(ClockRule.FollowUp(new WorkingDays(workingDays)), region, decidedAt), times.Calendar(region),
        checkedAt is { } looked ? [new ClockStarted(decidedAt, "作出决定"), new ClockStopped(looked, "核查")] : [new ClockStarted(decidedAt, "作出决定")], now);

    /// <summary>Writes the copies that lists are sorted by.</summary>
    internal void Refresh(Case @case, ThemePlan plan, IReadOnlyCollection<CaseNotice> notices, DateTimeOffset now)
    {
        foreach (var step in @case.Steps.Where(step => step.Accepted && !step.Ended))
        {
            var component = plan.FindComponent(step.PartKey)!;
            var binding = OfStep(@case, step, component, notices, now)!.Binding;
            (step.DueAt, step.WarnAt) = (binding.Due, binding.NearFrom);
        }

        if (OfPromise(@case, plan, notices, now) is { } promise)
        {
            (@case.PromiseDueAt, @case.PromiseWarnAt) = (promise.Due, promise.NearFrom);
        }
    }

    internal static StepLimits LimitsOf(PlannedComponent component) =>
        new(LimitOf(component.Statutory), Days(component.PromisedWorkingDays), Days(component.BudgetWorkingDays));

    private static Limit LimitOf(StatutoryLimit limit) => limit.Unit switch
    {
        LimitUnit.OnTheSpot => new OnTheSpot(),
        LimitUnit.WorkingDays => new WorkingDays(limit.Days),
        LimitUnit.CalendarDays => new CalendarDays(limit.Days),
    };

    private static Limit Days(int workingDays) => workingDays == 0 ? new OnTheSpot() : new WorkingDays(workingDays);

    // Acceptance by silence or by a complete supplement counts from an earlier day than the one on which it was written down.
    private static DateTimeOffset StartOf(DateOnly acceptedOn, Case @case) =>
        @case.AcceptedAt is { } at && RegionTime.DateOf(at) == acceptedOn ? at : RegionTime.At(acceptedOn, new TimeOnly(12, 0));

    private static IEnumerable<ClockEvent> Facts(CaseStep step, IEnumerable<CaseNotice> notices)
    {
        if (step is { AcceptedOn: { } on, AcceptedAt: { } at })
        {
            yield return new ClockStarted(RegionTime.DateOf(at) == on ? at : RegionTime.At(on, new TimeOnly(12, 0)));
        }

        // What was asked before the step was reopened belongs to clocks that are over.
        foreach (var notice in notices.Where(notice => notice.StepId == step.StepId && notice.IssuedAt >= step.AcceptedAt))
        {
            yield return new ClockSuspended(notice.IssuedAt, notice.NoticeId, SuspensionKind.Supplement, notice.AnswerBy, "等待申请人补正");
            if (notice.AnsweredAt is { } answered)
            {
                yield return new ClockResumed(answered, notice.NoticeId);
            }
        }

        foreach (var fact in step.Delays.Facts())
        {
            yield return fact;
        }

        if (step is { Ended: true, DecidedAt: { } decided })
        {
            yield return new ClockStopped(decided);
        }
    }
}
