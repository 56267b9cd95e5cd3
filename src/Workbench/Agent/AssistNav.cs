using Suban.Organisation.Access;

namespace Suban.Workbench.Agent;

/// <summary>The pages about the team, which supervision and assistants share.</summary>
internal static class AssistNav
{
    public static IReadOnlyList<NavEntry> Of(Reader reader) =>
    [
        .. reader.Has(Role.Supervisor) ? [new NavEntry("assist", "/watch/assist", "概览")] : (NavEntry[])[],
        .. reader.Has(Role.Supervisor) ? [new NavEntry("refusals", "/watch/assist/refusals", "不予帮办和终止")] : (NavEntry[])[],
        .. reader.Has(Role.Supervisor) ? [new NavEntry("overdue", "/watch/assist/overdue", "逾期")] : (NavEntry[])[],
        new("people", "/agent/people", "帮办队伍"),
        new("points", "/agent/people/points", "服务点"),
        new("duty", "/agent/people/duty", "值班"),
        new("training", "/agent/people/training", "培训"),
        new("filings", "/agent/people/filings", "人员报备"),
        .. reader.Has(Role.Supervisor) ? [new NavEntry("group", "/agent/people/group", "领导小组"), new("board", "/watch/assist/reports", "报送情况"), new("samples", "/watch/assist/samples", "抽样回访")] : (NavEntry[])[],
        new("consulted", "/dept/asked", "会商和询问"),
        new("reports", "/agent/reports", "本单位报送"),
        new("stories", "/agent/reports/stories", "典型案例"),
        new("projects", "/watch/assist/projects", "重点项目"),
        .. reader.Has(Role.Supervisor) ? [new NavEntry("list", "/catalog/assist", "目录")] : (NavEntry[])[],
    ];

    /// <summary>The frame in which a reader sees what supervision, departments and assistants share.</summary>
    public static string FrameOf(Reader reader) => reader.Has(Role.Supervisor) ? "/Pages/Watch/_WatchFrame.cshtml"
        : reader.Has(Role.Examiner) || reader.Has(Role.Approver) ? "/Pages/Dept/_DeptFrame.cshtml"
        : "/Pages/Agent/People/_PeopleFrame.cshtml";
}

/// <summary>A page in a bar of pages.</summary>
/// <param name="Key">What the page calls itself.</param>
internal sealed record NavEntry(string Key, string Href, string Words);
