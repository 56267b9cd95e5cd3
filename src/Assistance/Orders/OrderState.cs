namespace Suban.Assistance.Orders;

/// <summary>How far an order for assistance is (帮办进度).</summary>
public enum OrderState
{
    /// <summary>Taken down by telephone or on a visit; nobody has signed an application yet (提前介入).</summary>
    PreOrder,

    Applied,

    UnderReview,

    /// <summary>The applicant has to complete the application.</summary>
    NeedsSupplement,

    /// <summary>Accepted; somebody talks with the applicant and looks into the matter first (待接洽核实).</summary>
    ToVerify,

    /// <summary>The letter of authority and the promise are still to be signed (待签约).</summary>
    ToSign,

    /// <summary>The plan is being drawn up or waits for the applicant's yes (制定方案).</summary>
    Planning,

    InProgress,

    /// <summary>Everything is decided and handed over; the applicant still has to sign (待办结确认).</summary>
    ToConfirm,

    Completed,

    Archived,

    Declined,

    Withdrawn,

    Terminated,
}

/// <summary>What assistance is asked for (帮办类别); each region says which of them it offers.</summary>
public enum OrderKind
{
    Project,
    Engineering,
    Enterprise,
    Livelihood,
}

/// <summary>What makes a project one that assistants help with (重点项目类别).</summary>
public enum ProjectMerit
{
    /// <summary>A key project of a county's government or one above it.</summary>
    KeyProject,

    /// <summary>Investment that was attracted from elsewhere.</summary>
    AttractedInvestment,

    Science,

    Encouraged,

    Other,
}
