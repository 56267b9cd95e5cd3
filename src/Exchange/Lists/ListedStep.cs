namespace Suban.Exchange.Lists;

/// <summary>A line of the list a system sends daily (对账清单): where it says that a step stands.</summary>
public sealed record ListedStep(string Number, ListedState State);

/// <summary>How far a step is in the department's own system.</summary>
public enum ListedState
{
    /// <summary>It has it and has not decided.</summary>
    InHand,

    Granted,

    Denied,

    /// <summary>Ended without a decision: withdrawn, voided, taken back.</summary>
    Ended,
}
