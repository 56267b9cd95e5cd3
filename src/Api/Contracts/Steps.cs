using System.ComponentModel;
using Suban.Cases;
using Suban.Exchange.Lists;

namespace Suban.Api.Contracts;

/// <summary>Where a step stands after an act.</summary>
internal sealed record StepAnswer
{
    public required Guid StepId { get; init; }

    public required StepStatus Status { get; init; }

    public required string StatusText { get; init; }

    [Description("下一次写操作要带的修订号")]
    public required int Revision { get; init; }
}

internal sealed record SupplementRequest
{
    public required int Revision { get; init; }

    [Description("要补正的材料和问题；受理后只能要求一次")]
    public required IReadOnlyList<DefectRequest> Defects { get; init; }
}

internal sealed record DefectRequest(string MaterialId, string Defect);

internal sealed record ApprovalRequest
{
    public required int Revision { get; init; }

    [Description("审查意见")]
    public required string Opinion { get; init; }
}

internal sealed record DenialRequest
{
    public required int Revision { get; init; }

    [Description("审查意见")]
    public required string Opinion { get; init; }

    [Description("不予许可的理由，申请人会看到")]
    public required string Reason { get; init; }

    [Description("法律依据")]
    public required string Basis { get; init; }
}

internal sealed record ReturnRequest
{
    public required int Revision { get; init; }

    [Description("为什么不属于本部门，应由哪个部门办理")]
    public required string Reason { get; init; }
}

internal sealed record ListRequest
{
    [Description("在办的，和这两天办结的子办件")]
    public required IReadOnlyList<ListedStep> Steps { get; init; }
}

internal sealed record DifferenceList(int Listed, IReadOnlyList<StepDifference> Differences);
