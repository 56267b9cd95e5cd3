namespace Suban.Supervision.Problems;

/// <summary>The sources of problems in words.</summary>
public static class ProblemWords
{
    public static string Of(ProblemSource source) => source switch
    {
        ProblemSource.Demand => "群众需求",
        ProblemSource.Window => "窗口反映",
        ProblemSource.Department => "部门反映",
        ProblemSource.Inspection => "检查发现",
        ProblemSource.Hotline => "12345 热线",
        ProblemSource.Connection => "对接系统",
    };
}
