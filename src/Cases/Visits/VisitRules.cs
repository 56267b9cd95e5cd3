using Microsoft.EntityFrameworkCore;
using Suban.Cases.Delays;
using Suban.Catalogue.Compiling;
using Suban.Kernel;

namespace Suban.Cases.Visits;

/// <summary>What a site visit has to hold.</summary>
internal static class VisitRules
{
    public const int MostPhotos = 30;

    /// <summary>The item's conditions, line by line; where it names none, that the place is as the application says.</summary>
    public static IReadOnlyList<VisitLine> Checklist(PlannedComponent component) =>
        [.. component.Conditions.DefaultIfEmpty("现场与申请填报的内容一致。").Select(condition => new VisitLine(condition, null, null))];

    public static Task<SiteVisit?> OpenVisitAsync(this AppDbContext db, CaseStep step, CancellationToken cancel) =>
        db.Set<SiteVisit>().Where(v => v.StepId == step.StepId && v.RecordedAt == null && v.ArrangedAt >= step.AcceptedAt).SingleOrDefaultAsync(cancel);

    public static Refusal? Check(VisitPlan plan, DateTimeOffset now)
    {
        var (today, officers) = (RegionTime.DateOf(now), plan.Officers.Select(officer => officer.Trim()).Where(officer => officer.Length > 0).ToList());
        return DelayRules.Together(
            plan.On is not { } day ? CaseRefusals.Missing("on", "请填写哪天去")
            : day < today ? CaseRefusals.Missing("on", "日期不能早于今天")
            : day > today.AddYears(1) ? CaseRefusals.Missing("on", "日期最多在一年以内")
            : null,
            StaffText.Check("hour", "几点到", plan.Hour, "请填写大约几点到", most: 20),
            officers.Distinct(StringComparer.Ordinal).Count() < 2 ? CaseRefusals.Missing("officers", "现场踏勘要有两名以上工作人员，请填写两个人的姓名") : null,
            officers.Select(officer => StaffText.Check("officers", "工作人员", officer, missing: null, most: 60)).FirstOrDefault(fault => fault is not null));
    }

    public static Refusal? Check(SiteVisit visit, VisitReport report, DateTimeOffset now) =>
        RegionTime.DateOf(now) < visit.PlannedOn
            ? CaseRefusals.VisitAhead(visit.PlannedOn)
            : DelayRules.Together(
            [
                .. visit.Checklist.Select((line, i) => report.Findings.ElementAtOrDefault(i)?.State is { } state && Enum.IsDefined(state)
                    ? null
                    : CaseRefusals.Missing($"findings[{i}].state", $"第 {i + 1} 条还没有核对")),
                .. report.Findings.Select((finding, i) => StaffText.Check($"findings[{i}].note", "说明", finding.Note, missing: null, most: 200)),
                report.Outcome is { } outcome && Enum.IsDefined(outcome) ? null : CaseRefusals.Missing("outcome", "请选择踏勘结果"),
                report.Outcome is VisitOutcome.Fit && report.Findings.Any(finding => finding.State is FindingState.Unmet)
                    ? CaseRefusals.Missing("outcome", "有不符合的条目，结果不能是“符合”")
                    : null,
                StaffText.Check("conclusion", "踏勘情况", report.Conclusion, "请写明看到了什么"),
                StaffText.Check("accompaniedBy", "申请人一方在场的人", report.AccompaniedBy, missing: null, most: 60),
            ]);
}
