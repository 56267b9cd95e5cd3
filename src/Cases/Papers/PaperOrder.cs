namespace Suban.Cases.Papers;

/// <summary>Which paper of a case is wanted.</summary>
public enum CasePaper
{
    Receipt,
    AcceptanceNotice,
    OneTimeNotice,
    SupplementNotice,
    SpecialProcedure,
    Extension,
    RefusalOfAcceptance,
    Approval,
    Denial,
    HandOver,
    DeferralPromise,
    DeferralNotice,
    Commitment,
    Rectification,
    Revocation,
    HearingNotice,
}

/// <summary>Asks for a paper after the commit, so that nobody waits for it.</summary>
/// <param name="SubjectId">The notice, step or issue it is about; the case itself where null.</param>
public sealed record PaperOrder(Guid CaseId, CasePaper Paper, Guid? SubjectId)
{
    public const string Topic = "cases.paper";
}
