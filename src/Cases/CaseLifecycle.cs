using System.Collections.Frozen;

namespace Suban.Cases;

internal enum CaseAct { Notify, Supply, Accept, DeemAccept, RefuseAcceptance, Lapse, Conclude, Deliver, Withdraw, Void, Archive, Reopen }

internal enum StepAct
{
    Start, Claim, Release, Examine, RequestSupplement, ResumeAfterSupplement, StartProcedure, EndProcedure, ReturnToWindow, Redirect, Approve, Deny, Close, Withdraw, Void,
    ReferUpward, AnswerReferral, Reopen, Await, Lapse,
}

/// <summary>The one table of lawful moves: what may be done in which state, and where it leads. Nothing else sets a status.</summary>
internal static class CaseLifecycle
{
    private static readonly FrozenDictionary<(CaseStatus, CaseAct), CaseStatus> _caseMoves =
        new Dictionary<(CaseStatus, CaseAct), CaseStatus>
        {
            [(CaseStatus.Received, CaseAct.Notify)] = CaseStatus.AwaitingSupplement,
            [(CaseStatus.Received, CaseAct.Accept)] = CaseStatus.Accepted,
            [(CaseStatus.Received, CaseAct.DeemAccept)] = CaseStatus.Accepted,
            [(CaseStatus.Received, CaseAct.RefuseAcceptance)] = CaseStatus.NotAccepted,
            [(CaseStatus.Received, CaseAct.Withdraw)] = CaseStatus.Withdrawn,
            [(CaseStatus.AwaitingSupplement, CaseAct.Supply)] = CaseStatus.Received,
            [(CaseStatus.AwaitingSupplement, CaseAct.Lapse)] = CaseStatus.Returned,
            [(CaseStatus.AwaitingSupplement, CaseAct.Withdraw)] = CaseStatus.Withdrawn,
            [(CaseStatus.Accepted, CaseAct.Conclude)] = CaseStatus.Decided,
            [(CaseStatus.Accepted, CaseAct.Withdraw)] = CaseStatus.Withdrawn,
            [(CaseStatus.Decided, CaseAct.Deliver)] = CaseStatus.Delivered,
            [(CaseStatus.Delivered, CaseAct.Archive)] = CaseStatus.Archived,
            [(CaseStatus.Received, CaseAct.Void)] = CaseStatus.Voided,
            [(CaseStatus.AwaitingSupplement, CaseAct.Void)] = CaseStatus.Voided,
            [(CaseStatus.Accepted, CaseAct.Void)] = CaseStatus.Voided,
            [(CaseStatus.Voided, CaseAct.Archive)] = CaseStatus.Archived,
            [(CaseStatus.NotAccepted, CaseAct.Archive)] = CaseStatus.Archived,
            [(CaseStatus.Returned, CaseAct.Archive)] = CaseStatus.Archived,
            [(CaseStatus.Withdrawn, CaseAct.Archive)] = CaseStatus.Archived,
            [(CaseStatus.Decided, CaseAct.Reopen)] = CaseStatus.Accepted,
            [(CaseStatus.Delivered, CaseAct.Reopen)] = CaseStatus.Accepted,
            [(CaseStatus.Archived, CaseAct.Reopen)] = CaseStatus.Accepted,
        }.ToFrozenDictionary();

    private static readonly FrozenDictionary<(StepStatus, StepAct), StepStatus> _stepMoves =
        new Dictionary<(StepStatus, StepAct), StepStatus>
        {
            [(StepStatus.Waiting, StepAct.Start)] = StepStatus.Ready,
            [(StepStatus.Waiting, StepAct.Close)] = StepStatus.Closed,
            [(StepStatus.Waiting, StepAct.Withdraw)] = StepStatus.Withdrawn,
            [(StepStatus.Waiting, StepAct.Void)] = StepStatus.Voided,
            [(StepStatus.Ready, StepAct.Claim)] = StepStatus.Claimed,
            [(StepStatus.Ready, StepAct.Withdraw)] = StepStatus.Withdrawn,
            [(StepStatus.Ready, StepAct.Void)] = StepStatus.Voided,
            [(StepStatus.Claimed, StepAct.Release)] = StepStatus.Ready,
            [(StepStatus.Claimed, StepAct.Examine)] = StepStatus.Examining,
            [(StepStatus.Claimed, StepAct.RequestSupplement)] = StepStatus.SupplementRequested,
            [(StepStatus.Claimed, StepAct.StartProcedure)] = StepStatus.SpecialProcedure,
            [(StepStatus.Claimed, StepAct.ReferUpward)] = StepStatus.ReferredUpward,
            [(StepStatus.Claimed, StepAct.ReturnToWindow)] = StepStatus.ReturnedToWindow,
            [(StepStatus.Claimed, StepAct.Withdraw)] = StepStatus.Withdrawn,
            [(StepStatus.Claimed, StepAct.Void)] = StepStatus.Voided,
            [(StepStatus.Examining, StepAct.Release)] = StepStatus.Ready,
            [(StepStatus.Examining, StepAct.Examine)] = StepStatus.Examining,
            [(StepStatus.Examining, StepAct.RequestSupplement)] = StepStatus.SupplementRequested,
            [(StepStatus.Examining, StepAct.StartProcedure)] = StepStatus.SpecialProcedure,
            [(StepStatus.Examining, StepAct.ReferUpward)] = StepStatus.ReferredUpward,
            [(StepStatus.Examining, StepAct.ReturnToWindow)] = StepStatus.ReturnedToWindow,
            [(StepStatus.Examining, StepAct.Approve)] = StepStatus.Granted,
            [(StepStatus.Examining, StepAct.Deny)] = StepStatus.Denied,
            [(StepStatus.Examining, StepAct.Withdraw)] = StepStatus.Withdrawn,
            [(StepStatus.Examining, StepAct.Void)] = StepStatus.Voided,
            [(StepStatus.SupplementRequested, StepAct.ResumeAfterSupplement)] = StepStatus.Claimed,
            [(StepStatus.SupplementRequested, StepAct.Withdraw)] = StepStatus.Withdrawn,
            [(StepStatus.SupplementRequested, StepAct.Void)] = StepStatus.Voided,
            [(StepStatus.SpecialProcedure, StepAct.EndProcedure)] = StepStatus.Claimed,
            [(StepStatus.SpecialProcedure, StepAct.Withdraw)] = StepStatus.Withdrawn,
            [(StepStatus.SpecialProcedure, StepAct.Void)] = StepStatus.Voided,
            [(StepStatus.ReferredUpward, StepAct.AnswerReferral)] = StepStatus.Claimed,
            [(StepStatus.ReferredUpward, StepAct.Withdraw)] = StepStatus.Withdrawn,
            [(StepStatus.ReferredUpward, StepAct.Void)] = StepStatus.Voided,
            [(StepStatus.Waiting, StepAct.Lapse)] = StepStatus.Closed,
            [(StepStatus.Ready, StepAct.Lapse)] = StepStatus.Closed,
            [(StepStatus.Claimed, StepAct.Lapse)] = StepStatus.Closed,
            [(StepStatus.Examining, StepAct.Lapse)] = StepStatus.Closed,
            [(StepStatus.SupplementRequested, StepAct.Lapse)] = StepStatus.Closed,
            [(StepStatus.SpecialProcedure, StepAct.Lapse)] = StepStatus.Closed,
            [(StepStatus.ReferredUpward, StepAct.Lapse)] = StepStatus.Closed,
            [(StepStatus.ReturnedToWindow, StepAct.Lapse)] = StepStatus.Closed,
            [(StepStatus.Denied, StepAct.Reopen)] = StepStatus.Ready,
            [(StepStatus.Closed, StepAct.Await)] = StepStatus.Waiting,
            [(StepStatus.ReturnedToWindow, StepAct.Redirect)] = StepStatus.Ready,
            [(StepStatus.ReturnedToWindow, StepAct.Withdraw)] = StepStatus.Withdrawn,
            [(StepStatus.ReturnedToWindow, StepAct.Void)] = StepStatus.Voided,
        }.ToFrozenDictionary();

    public static CaseStatus? Next(CaseStatus from, CaseAct act) =>
        _caseMoves.TryGetValue((from, act), out var to) ? to : null;

    public static StepStatus? Next(StepStatus from, StepAct act) =>
        _stepMoves.TryGetValue((from, act), out var to) ? to : null;
}
