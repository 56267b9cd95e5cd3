using Suban.Cases.Acceptance;
using Suban.Cases.Decision;
using Suban.Cases.Referrals;
using Suban.Cases.Reopening;
using Suban.Cases.Steps;
using Suban.Cases.Supplement;
using Suban.Kernel.Journal;
using Suban.Organisation.Accounts;

namespace Suban.Cases.Systems;

/// <summary>Reads the acts of handling (办理过程) of a case's steps from its journal, which nothing done later changes.</summary>
public sealed class StepActs(JournalReader journal, AccountQueries accounts)
{
    public async Task<IReadOnlyList<StepActDone>> OfCaseAsync(Guid caseId, CancellationToken cancel)
    {
        var acts = (await journal.ReadAsync(CaseRows.Stream(caseId), cancel)).Select(entry => (entry, act: Tell(entry))).Where(a => a.act is not null).ToList();
        var names = await accounts.NamesAsync(acts.Select(a => a.entry.ActorId), cancel);
        return [.. acts.Select(a => a.act! with { By = names.GetValueOrDefault(a.entry.ActorId) })];
    }

    private static StepActDone? Tell(JournalEntry entry) => entry.EventName switch
    {
        nameof(StepStarted) => Act(entry, entry.As<StepStarted>().StepId, "受理", ActResult.Passed, null),
        nameof(StepSupplementRequested) => Act(entry, entry.As<StepSupplementRequested>().StepId, "补正告知", ActResult.Other, null),
        nameof(StepHandedToSection) => Act(entry, entry.As<StepHandedToSection>().StepId, "科室审查", ActResult.Passed, entry.As<StepHandedToSection>().Opinion),
        nameof(StepExamined) => Act(entry, entry.As<StepExamined>().StepId, "审查", ActResult.Passed, entry.As<StepExamined>().Opinion),
        nameof(StepReferred) => Act(entry, entry.As<StepReferred>().StepId, "上报", ActResult.Other, null),
        nameof(ReferralAnswered) => Act(entry, entry.As<ReferralAnswered>().StepId, "上报答复", ActResult.Other, null),
        nameof(StepReturnedToWindow) => Act(entry, entry.As<StepReturnedToWindow>().StepId, "退回综合窗口", ActResult.SentBack, entry.As<StepReturnedToWindow>().Reason),
        nameof(CaseReopened) => Act(entry, entry.As<CaseReopened>().StepId, "重新办理", ActResult.Other, entry.As<CaseReopened>().Document),
        nameof(StepApproved) => Act(entry, entry.As<StepApproved>().StepId, "决定", ActResult.Passed, null),
        nameof(StepDenied) => Act(entry, entry.As<StepDenied>().StepId, "决定", ActResult.SentBack, entry.As<StepDenied>().Reason),
        _ => null,
    };

    private static StepActDone Act(JournalEntry entry, Guid stepId, string name, ActResult result, string? opinion) =>
        new(entry.Seq, stepId, name, result, opinion, entry.OccurredAt, null);
}

/// <summary>One act of handling a step.</summary>
/// <param name="Seq">Its place in the journal of the case.</param>
/// <param name="By">Who did it; null for the platform itself and for a department's system.</param>
public sealed record StepActDone(long Seq, Guid StepId, string Name, ActResult Result, string? Opinion, DateTimeOffset At, string? By);

public enum ActResult
{
    Passed,
    SentBack,
    Other,
}
