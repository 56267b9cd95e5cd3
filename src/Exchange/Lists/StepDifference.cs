namespace Suban.Exchange.Lists;

/// <summary>Where the two sides do not agree about a step (对账差异).</summary>
/// <param name="StepId">Null where nobody here knows the number.</param>
/// <param name="Ours">In words; null where it is not known here.</param>
/// <param name="Theirs">In words; null where the system does not have it.</param>
public sealed record StepDifference(DifferenceKind Kind, string Number, Guid? StepId, string? ItemName, string? Ours, string? Theirs)
{
    /// <summary>What is to be done about it.</summary>
    public string ToDo => Kind switch
    {
        DifferenceKind.MissingThere => "重新推送给对方",
        DifferenceKind.UnknownHere => "请对方核对编号，不是推送过去的不在这里办",
        DifferenceKind.NoReceipt => "请对方补发接收回执",
        DifferenceKind.DecidedThere => "对方已经决定，请对方把结果重新发来",
        DifferenceKind.OpenThere => "这里已经结束，重新推送告知对方",
        DifferenceKind.OtherDecision => "两边的决定不一致，请部门核对后依法更正",
    };

    public bool MayResend => Kind is DifferenceKind.MissingThere or DifferenceKind.OpenThere;
}

public enum DifferenceKind
{
    /// <summary>With the system here, and not on its list.</summary>
    MissingThere,

    /// <summary>On its list, and not with it here.</summary>
    UnknownHere,

    /// <summary>It has it and has not said so.</summary>
    NoReceipt,

    /// <summary>Decided there, open here.</summary>
    DecidedThere,

    /// <summary>Ended here, open there.</summary>
    OpenThere,

    /// <summary>Ended on both sides, and differently.</summary>
    OtherDecision,
}
