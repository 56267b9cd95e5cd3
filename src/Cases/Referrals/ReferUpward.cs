using Suban.Cases.Delays;
using Suban.Cases.Steps;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Referrals;

/// <summary>What is put before whom, with the examiner's own opinion, and by when the answer has to be back.</summary>
public sealed record ReferralOrder(ReferralTarget? Target, string Addressee, string Question, string Opinion, DateOnly? AnswerBy);

/// <summary>Puts a step before a leader or the level above (上报). The answer has to come back within the step's time: no clock stops.</summary>
public sealed class ReferUpward(AppDbContext db)
{
    public async Task<Outcome<StepReferred>> RunAsync(
        Reader reader, Guid stepId, int seenRevision, ReferralOrder order, ProcessContext process, CancellationToken cancel)
    {
        var loaded = await db.HoldForAsync(reader, stepId, seenRevision, process, cancel);
        if (!loaded.TryGet(out var held))
        {
            return loaded.Refusal!;
        }

        var (@case, step) = (held.Case, held.Step);
        if ((@case.CheckOwn(reader) ?? step.CheckInHand(reader) ?? Check(step, order, process.Now)) is { } no)
        {
            return no;
        }

        var moved = step.Move(StepAct.ReferUpward);
        if (!moved.TryGet(out _))
        {
            return moved.Refusal!;
        }

        var referral = new StepReferral
        {
            ReferralId = Guid.CreateVersion7(process.Now),
            CaseId = @case.CaseId,
            StepId = stepId,
            Target = order.Target!.Value,
            Addressee = order.Addressee.Trim(),
            Question = order.Question.Trim(),
            Opinion = order.Opinion.Trim(),
            AnswerBy = order.AnswerBy!.Value,
            ReferredBy = reader.AccountId,
            ReferredByName = reader.Name,
            ReferredAt = process.Now,
        };
        db.Add(referral);
        var referred = new StepReferred(@case.CaseId, stepId, referral.ReferralId, referral.Target, referral.Addressee, referral.Opinion, referral.AnswerBy);
        db.Record(CaseRows.Stream(@case.CaseId), referred, process);
        return referred;
    }

    /// <summary>The last day an answer may be asked for: the step's own last day, or today where that has passed.</summary>
    public static DateOnly Latest(DateTimeOffset? dueAt, DateTimeOffset now) =>
        dueAt is { } due && due > now ? RegionTime.DateOf(due) : RegionTime.DateOf(now);

    private static Refusal? Check(CaseStep step, ReferralOrder order, DateTimeOffset now)
    {
        var (today, last) = (RegionTime.DateOf(now), Latest(step.DueAt, now));
        return DelayRules.Together(
            order.Target is { } target && Enum.IsDefined(target) ? null : CaseRefusals.Missing("target", "请选择报给谁"),
            StaffText.Check("addressee", "报给谁", order.Addressee, "请写明领导的姓名职务，或者上级机关的名称", most: 60),
            StaffText.Check("question", "请示的问题", order.Question, "请写明要请示什么"),
            StaffText.Check("opinion", "拟办意见", order.Opinion, "请写明自己的意见"),
            order.AnswerBy is not { } day ? CaseRefusals.Missing("answerBy", "请填写最迟哪天答复")
            : day < today ? CaseRefusals.Missing("answerBy", "答复日期不能早于今天")
            : day > last ? CaseRefusals.Missing("answerBy", $"上报不停时限，最迟 {last:yyyy年M月d日} 要有答复")
            : null);
    }
}
