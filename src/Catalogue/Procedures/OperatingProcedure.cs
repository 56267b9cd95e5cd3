using Suban.Catalogue.Compiling;

namespace Suban.Catalogue.Procedures;

/// <summary>
/// How staff handle a theme (操作规程): steps, roles, forms and times as they follow from the theme, with what its editors add. For
/// staff only.
/// </summary>
public sealed record OperatingProcedure
{
    /// <summary>The key of remarks about the procedure as a whole.</summary>
    public const string Whole = "whole";

    public const string Receipt = "receipt";

    public const string Issue = "issue";

    public required int Number { get; init; }

    public required string Name { get; init; }

    public required string LeadName { get; init; }

    /// <summary>For whoever needs the most.</summary>
    public required ThemePlan Plan { get; init; }

    /// <summary>0 before somebody has written one.</summary>
    public int Version { get; init; }

    public IReadOnlyDictionary<string, string> Remarks { get; init; } = new Dictionary<string, string>();

    public DateTimeOffset? WrittenAt { get; init; }

    public string? WrittenByName { get; init; }

    public DateOnly? ReviewDueOn { get; init; }

    /// <summary>The catalogue was published anew since, and the steps with it.</summary>
    public bool ThemeMovedOn { get; init; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<ProcedureReviewView> Reviews { get; init; } = [];

    public IReadOnlyList<ProcedureStep> Steps => field ??=
    [
        new(Receipt, "收件和受理", "综合窗口", "窗口人员")
        {
            Work = ["核对身份，问清情形，材料看一遍", "齐全的当场受理；不齐的当场或者五个工作日内一次告知"],
            Forms = [$"一张表 {Plan.Fields.Count()} 栏", .. Plan.Materials.Select(m => m.Name)],
            Time = "当场；最迟五个工作日内答复",
        },
        .. Plan.Components.Select(c => new ProcedureStep(c.Key, c.Name, c.AuthorityName, "审查人员、审批人员")
        {
            Work = WorkOf(c),
            Forms = [$"本部门表 {Plan.Fields.Count(f => f.Items.Contains(c.Key))} 栏", .. Plan.Materials.Where(m => m.Items.Contains(c.Key)).Select(m => m.Name)],
            Time = TimeOf(c),
            After = [.. c.After.Select(key => Plan.FindComponent(key)?.Name ?? key)],
            Result = c.Result?.Name,
        }),
        new(Issue, "统一出件", "出件窗口", "出件人员")
        {
            Work = ["清点各部门结果，一起交给申请人或者寄出", "请申请人签收、评价"],
            Forms = [.. Plan.CertificatesOut.Select(c => c.Name)],
            Time = "全部办结后",
        },
    ];

    private static IReadOnlyList<string> WorkOf(PlannedComponent component) =>
    [
        .. new[] { component.SiteVisit ? "现场查看" : null, component.CommitmentNotice is null ? null : "收告知承诺书，事后核查" }.OfType<string>(),
        "审查材料，作出决定",
    ];

    private static string TimeOf(PlannedComponent component)
    {
        var days = component.BudgetWorkingDays == 0 ? "当场" : $"{component.BudgetWorkingDays} 个工作日";
        return $"第 {component.Stage} 阶段，{days}（法定{component.Statutory.Words}）";
    }
}

/// <summary>One step of a procedure: who does what with which papers, and by when.</summary>
public sealed record ProcedureStep(string Key, string Title, string Office, string Role)
{
    public IReadOnlyList<string> Work { get; init; } = [];

    public IReadOnlyList<string> Forms { get; init; } = [];

    public required string Time { get; init; }

    /// <summary>The steps that have to be done first.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    public string? Result { get; init; }
}

/// <summary>A look at a procedure, as it is shown.</summary>
public sealed record ProcedureReviewView(int Version, string Finding, bool Sound, DateOnly ReviewedOn, string ReviewedByName);
