namespace Suban.Cases;

/// <summary>Where a case (办件) stands. A draft (草稿) is not yet a case.</summary>
public enum CaseStatus
{
    /// <summary>Received (已收件): the platform or the window holds it, acceptance is still open.</summary>
    Received,

    /// <summary>The one-time notice is out and the applicant has not yet supplied.</summary>
    AwaitingSupplement,

    /// <summary>Accepted (已受理): departments work in parallel.</summary>
    Accepted,

    /// <summary>Every step has ended; results wait at the issuing window.</summary>
    Decided,

    /// <summary>Every result has been handed over or sent.</summary>
    Delivered,

    /// <summary>Acceptance was refused (不予受理).</summary>
    NotAccepted,

    /// <summary>Returned (退件): the applicant let the time for supplement pass.</summary>
    Returned,

    /// <summary>Withdrawn (撤回) by the applicant.</summary>
    Withdrawn,

    /// <summary>Voided (作废) by a supervisor: a duplicate or an error.</summary>
    Voided,

    /// <summary>Closed with its archive index (归档).</summary>
    Archived,
}

/// <summary>How much of what was applied for was granted.</summary>
public enum CaseOutcome
{
    /// <summary>All results were granted (全部准予).</summary>
    All,

    /// <summary>Part of the results was granted (部分准予).</summary>
    Partly,

    /// <summary>Nothing was granted (未准予).</summary>
    None,
}

/// <summary>Where one department's step stands.</summary>
public enum StepStatus
{
    /// <summary>Waiting for acceptance of the case or for a prerequisite (前置).</summary>
    Waiting,

    /// <summary>Accepted, numbered, in the department's inbox.</summary>
    Ready,

    /// <summary>One examiner has taken it.</summary>
    Claimed,

    /// <summary>The examiner has written an opinion; the approver decides.</summary>
    Examining,

    /// <summary>The applicant has been asked, once, for more (受理后补正).</summary>
    SupplementRequested,

    /// <summary>A procedure whose time is not counted is under way (特别程序).</summary>
    SpecialProcedure,

    /// <summary>Put before a leader or the level above (已上报); its clocks run on.</summary>
    ReferredUpward,

    /// <summary>Sent back to the window because another department is competent (退回综窗); no clock stops.</summary>
    ReturnedToWindow,

    /// <summary>Granted (准予).</summary>
    Granted,

    /// <summary>Denied (不予).</summary>
    Denied,

    /// <summary>Closed before acceptance because a prerequisite was denied.</summary>
    Closed,

    /// <summary>Ended because the case was a duplicate or an error (作废).</summary>
    Voided,

    /// <summary>Ended by the applicant's withdrawal.</summary>
    Withdrawn,
}
