using Microsoft.EntityFrameworkCore;
using Suban.Cases.Delays;
using Suban.Cases.Steps;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Referrals;

/// <summary>What came back: from a leader his own words; from the level above its written answer with number.</summary>
public sealed record ReferralAnswer(string Words, string AnsweredBy, string Document);

/// <summary>
/// Records the answer to a step that was put before somebody (答复上报); the step is in its examiner's hands again. A leader answers
/// himself, never the one who asked.
/// </summary>
public sealed class AnswerReferral(AppDbContext db)
{
    public async Task<Outcome<ReferralAnswered>> RunAsync(
        Reader reader, Guid stepId, int seenRevision, ReferralAnswer answer, ProcessContext process, CancellationToken cancel)
    {
        var loaded = await db.HoldForAsync(reader, stepId, seenRevision, process, cancel);
        if (!loaded.TryGet(out var held))
        {
            return loaded.Refusal!;
        }

        var (@case, step) = (held.Case, held.Step);
        if (step.Status is not StepStatus.ReferredUpward)
        {
            return CaseRefusals.StepNotInState(step.ItemName, step.Status);
        }

        var referral = await db.Set<StepReferral>().SingleAsync(r => r.StepId == stepId && r.AnsweredAt == null, cancel);
        if ((@case.CheckOwn(reader) ?? CheckAnswerer(reader, step, referral) ?? Check(referral, answer)) is { } no)
        {
            return no;
        }

        var by = referral.Target is ReferralTarget.Leader ? reader.Name : answer.AnsweredBy.Trim();
        referral.Reply(answer.Words.Trim(), by, referral.Target is ReferralTarget.Leader ? null : answer.Document.Trim(), process.Now);
        step.Move(StepAct.AnswerReferral);
        var answered = new ReferralAnswered(@case.CaseId, stepId, referral.ReferralId, referral.Answer!, by, referral.Document);
        db.Record(CaseRows.Stream(@case.CaseId), answered, process);
        return answered;
    }

    private static Refusal? CheckAnswerer(Reader reader, CaseStep step, StepReferral referral) =>
        referral.Target is ReferralTarget.HigherLevel ? null
        : !reader.Approves(step) ? CaseRefusals.NotYours
        : referral.ReferredBy == reader.AccountId ? CaseRefusals.AnswersOwnReferral
        : null;

    private static Refusal? Check(StepReferral referral, ReferralAnswer answer) => DelayRules.Together(
        StaffText.Check("answer", "答复", answer.Words, "请写明答复的内容"),
        referral.Target is ReferralTarget.Leader ? null : StaffText.Check("answeredBy", "答复的机关", answer.AnsweredBy, "请写明是哪个机关答复的", most: 60),
        referral.Target is ReferralTarget.Leader ? null : StaffText.Check("document", "答复文号", answer.Document, "请写明书面答复的文号", most: 60));
}
