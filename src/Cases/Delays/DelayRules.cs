using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Clocks;
using Suban.Kernel;

namespace Suban.Cases.Delays;

/// <summary>When the law lets a step take longer.</summary>
internal static class DelayRules
{
    public static Refusal? Check(ProcedureOrder order, DateTimeOffset now) => Together(
        order.Kind is SuspensionKind.Supplement || !Enum.IsDefined(order.Kind) ? CaseRefusals.Missing("kind", "请选择哪一种特别程序") : null,
        StaffText.Check("basis", "依据", order.Basis, "请写明依据的法律法规和条款"),
        StaffText.Check("reason", "说明", order.Reason, "请写明为什么需要，申请人会看到"),
        CheckEnd(order.PlannedEnd, RegionTime.DateOf(now), now));

    /// <summary>Everything that is wrong at once, so that nobody corrects a form field by field.</summary>
    public static Refusal? Together(params Refusal?[] found) => found.OfType<Refusal>().ToList() is [var first, ..] all
        ? first with { Faults = [.. all.SelectMany(refusal => refusal.Faults)] }
        : null;

    /// <summary>A planned end lies after the earliest day and within a year.</summary>
    public static Refusal? CheckEnd(DateOnly? end, DateOnly earliest, DateTimeOffset now)
    {
        var today = RegionTime.DateOf(now);
        return end is not { } day ? CaseRefusals.Missing("plannedEnd", "请填写计划结束日期")
            : day < earliest || day < today ? CaseRefusals.Missing("plannedEnd", $"计划结束日期不能早于 {(earliest > today ? earliest : today):yyyy年M月d日}")
            : day > today.AddYears(1) ? CaseRefusals.Missing("plannedEnd", "计划结束日期最多在一年以内")
            : null;
    }

    public static Refusal? CheckDays(int? days) =>
        days is >= 1 and <= ExtendStep.MostWorkingDays ? null : CaseRefusals.Missing("workingDays", $"可以延长 1 到 {ExtendStep.MostWorkingDays} 个工作日");

    public static Refusal? CheckExtension(CaseStep step, PlannedComponent component, DateTimeOffset? due, DateTimeOffset now) =>
        !step.Accepted || step.Ended ? CaseRefusals.StepNotInState(step.ItemName, step.Status)
        : step.Delays.Extension is not null ? CaseRefusals.AlreadyExtended(step.ItemName)
        : component.Statutory.Unit is LimitUnit.OnTheSpot ? CaseRefusals.NotExtendable(step.ItemName)
        : due < now ? CaseRefusals.ExtendedTooLate(step.ItemName)
        : null;
}
