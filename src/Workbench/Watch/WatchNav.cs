using Suban.Organisation.Access;
using Suban.Workbench.Agent;

namespace Suban.Workbench.Watch;

/// <summary>The pages of supervision in a few groups: the bar shows the groups, a page those of its own.</summary>
internal static class WatchNav
{
    public static IReadOnlyList<NavGroup> Of(Reader reader)
    {
        var supervisor = reader.Has(Role.Supervisor);
        return
        [
            .. supervisor ? [new NavGroup("办件", [new("cases", "/watch", "超时和临期"), new("soon", "/watch/soon", "三天内到期"), new("moves", "/watch/moves", "期限变动"), new("systems", "/watch/systems", "业务系统"), new("archives", "/watch/archives", "归档"), new("delegations", "/watch/delegations", "交互授权")])] : (NavGroup[])[],
            new("工作台账",
            [
                new("milestones", "/watch/milestones", "任务台账"), new("problems", "/watch/problems", "问题台账"), new("plans", "/watch/plans", "实施方案"),
                new("sessions", "/watch/sessions", "集中办公"), new("meetings", "/watch/meetings", "调度"), new("circulars", "/watch/circulars", "通报"),
            ]),
            .. supervisor ?
            [
                new NavGroup("帮您办", AssistNav.Of(reader)),
                new NavGroup("承诺和信用", [new("commitments", "/watch/commitments", "承诺核查"), new("credit", "/watch/credit", "信用记录")]),
            ] : (NavGroup[])[],
            NavGroup.Of("notices", "/catalog/notices", supervisor ? "通知审核" : "通知"),
            .. supervisor ? [NavGroup.Of("reductions", "/catalog/reductions", "五减台账")] : (NavGroup[])[],
            .. reader.Has(Role.Editor) ? [NavGroup.Of("catalog", "/catalog", "事项目录")] : (NavGroup[])[],
        ];
    }
}

/// <summary>Pages under one word of the bar.</summary>
internal sealed record NavGroup(string Words, IReadOnlyList<NavEntry> Entries)
{
    /// <summary>A page by itself.</summary>
    public static NavGroup Of(string key, string href, string words) => new(words, [new NavEntry(key, href, words)]);

    public string Href => Entries[0].Href;

    public bool Has(string key) => Entries.Any(e => e.Key == key);
}
