namespace Suban.Assistance.Orders;

/// <summary>The printed fields of the application for assistance (代办帮办服务申请表), as typed.</summary>
public sealed record ApplicationForm
{
    public OrderKind? Kind { get; init; }

    /// <summary>项目单位名称; the person's name where a person asks for himself.</summary>
    public string UnitName { get; init; } = "";

    public string UnitAddress { get; init; } = "";

    /// <summary>项目单位负责人.</summary>
    public string InCharge { get; init; } = "";

    public string Postcode { get; init; } = "";

    public string Phone { get; init; } = "";

    /// <summary>经办人.</summary>
    public string Handler { get; init; } = "";

    /// <summary>项目名称; what it is about where there is no project.</summary>
    public string ProjectName { get; init; } = "";

    public string ProjectAddress { get; init; } = "";

    /// <summary>Whether the site lies in the region's industrial park; null where it has none or nobody said.</summary>
    public bool? InPark { get; init; }

    public string ProjectCode { get; init; } = "";

    /// <summary>投资总额, in units of ten thousand yuan.</summary>
    public string Investment { get; init; } = "";

    public string FundSource { get; init; } = "";

    public string LandNature { get; init; } = "";

    /// <summary>是否重点项目.</summary>
    public bool? IsKeyProject { get; init; }

    public IReadOnlyList<ProjectMerit> Merits { get; init => field = value ?? []; } = [];

    /// <summary>项目主要用途及规模.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>目前审批进展情况.</summary>
    public string Progress { get; init; } = "";

    /// <summary>Keys of what is asked for (具体申请代办帮办事项).</summary>
    public IReadOnlyList<string> Items { get; init => field = value ?? []; } = [];

    public bool ForProject => Kind is OrderKind.Project or OrderKind.Engineering;
}
