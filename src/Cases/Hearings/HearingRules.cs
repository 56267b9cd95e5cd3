using Microsoft.EntityFrameworkCore;
using Suban.Cases.Delays;
using Suban.Cases.Steps;
using Suban.Kernel;

namespace Suban.Cases.Hearings;

/// <summary>The days and the persons the law sets for a hearing.</summary>
/// <remarks>行政许可法第四十七条、第四十八条; days are working days (第八十二条).</remarks>
internal static class HearingRules
{
    public const int DaysToAsk = 5;
    public const int DaysToHold = 20;
    public const int DaysBefore = 7;

    /// <summary>The step's hearing since its clocks last began; a step has one.</summary>
    public static Task<Hearing?> HearingOfAsync(this AppDbContext db, CaseStep step, CancellationToken cancel) =>
        db.Set<Hearing>().Where(h => h.StepId == step.StepId && h.OfferedAt >= step.AcceptedAt)
            .OrderByDescending(h => h.OfferedAt).FirstOrDefaultAsync(cancel);

    public static Refusal? Check(HearingPlan plan, CaseStep step, DateOnly earliest, DateOnly latest) => DelayRules.Together(
        plan.HeldOn is not { } day ? CaseRefusals.Missing("heldOn", "请填写哪天举行")
        : day < earliest ? CaseRefusals.Missing("heldOn", $"要提前 {DaysBefore} 个工作日通知，最早 {earliest:yyyy年M月d日}")
        : day > latest ? CaseRefusals.Missing("heldOn", $"提出申请后 {DaysToHold} 个工作日内要举行，最迟 {latest:yyyy年M月d日}")
        : null,
        StaffText.Check("startsAt", "几点开始", plan.StartsAt, "请填写几点开始", most: 20),
        StaffText.Check("place", "地点", plan.Place, "请填写在哪里举行", most: 100),
        StaffText.Check("presider", "听证主持人", plan.Presider, "请填写听证主持人", most: 60) ??
            (plan.Presider.Trim() == step.ClaimedByName ? CaseRefusals.Missing("presider", "审查这件申请的人不能主持听证，请另选一位") : null));
}
