using System.Globalization;

namespace Suban.Catalogue.Editing;

/// <summary>Compares two states of a theme field by field.</summary>
public static class ThemeDifference
{
    /// <param name="names">The name of an item by its key.</param>
    public static IReadOnlyList<ThemeChange> Of(ServiceTheme before, ServiceTheme after, Func<string, string> names) =>
    [
        .. Compare(Header(before), Header(after)),
        .. Compare(Questions(before, names), Questions(after, names)),
        .. Order(before, after),
        .. Compare(Parts(before, names), Parts(after, names)),
        .. Compare(Form(before), Form(after)),
    ];

    /// <summary>The units in which the two differ.</summary>
    internal static HashSet<string> Units(ServiceTheme before, ServiceTheme after) =>
        [.. Of(before, after, key => key).Select(c => c.Unit)];

    private static IEnumerable<ThemeChange> Compare(List<ThemeLine> before, List<ThemeLine> after)
    {
        var old = before.DistinctBy(l => (l.Unit, l.Label)).ToDictionary(l => (l.Unit, l.Label));
        var now = after.DistinctBy(l => (l.Unit, l.Label)).ToDictionary(l => (l.Unit, l.Label));
        foreach (var line in after)
        {
            var was = old.GetValueOrDefault((line.Unit, line.Label))?.Value ?? "";
            if (was != line.Value)
            {
                yield return new ThemeChange(line.Unit, line.Label, was, line.Value);
            }
        }

        foreach (var line in before.Where(l => l.Value.Length > 0 && !now.ContainsKey((l.Unit, l.Label))))
        {
            yield return new ThemeChange(line.Unit, line.Label, line.Value, "");
        }
    }

    private static List<ThemeLine> Header(ServiceTheme theme) =>
    [
        new("name", "名称", theme.Name),
        new("for", "服务对象", theme.For is ApplicantKind.Person ? "个人" : "企业、个体户"),
        new("lead", "牵头部门", theme.Lead),
        new("category", "分类", theme.Category),
        new("stage", "阶段", theme.LifeStage ?? ""),
        new("promise", "承诺时限", Days(theme.PromisedWorkingDays)),
        new("promise-reason", "超过最长单项的理由", theme.PromiseReason is { } r ? Joined([r.Because, r.ApprovedBy is { } by ? $"批准：{by}" : "", r.NeedsLocalConfirmation ? "待确认" : ""]) : ""),
        new("summary", "简介", theme.Summary),
        new("also-called", "群众的叫法", string.Join("、", theme.AlsoCalled)),
        new("initials", "首字母", theme.Initials ?? ""),
        new("eligibility", "适用范围", string.Join("\n", theme.Eligibility.Select(Rule))),
        new("conditions", "办理条件", string.Join("\n", theme.Conditions)),
        new("benefits", "大礼包", string.Join("\n", theme.Benefits)),
        new("notes", "说明", string.Join("\n", theme.Notes)),
        new("confirmation", "以本地确认为准", theme.NeedsLocalConfirmation ? "是" : ""),
    ];

    private static List<ThemeLine> Questions(ServiceTheme theme, Func<string, string> names)
    {
        var lines = new List<ThemeLine>();
        foreach (var question in theme.Situations)
        {
            var (unit, name) = ($"question/{question.Id}", $"问题“{question.Id}”");
            lines.Add(new ThemeLine(unit, $"{name}的问法", question.Ask));
            lines.Add(new ThemeLine(unit, $"{name}为什么问", question.Why ?? ""));
            lines.Add(new ThemeLine(unit, $"{name}何时问", question.When.IsAlways ? "" : When(question.When)));
            lines.AddRange(question.Options.Select(o => new ThemeLine(unit, $"{name}的选项“{o.Id}”", Option(o, names))));
        }

        return lines;
    }

    private static IEnumerable<ThemeChange> Order(ServiceTheme before, ServiceTheme after)
    {
        var (old, now) = (before.Situations.Select(s => s.Id).ToList(), after.Situations.Select(s => s.Id).ToList());
        if (!old.Where(now.Contains).SequenceEqual(now.Where(old.Contains)))
        {
            yield return new ThemeChange("order", "问题的次序", string.Join("、", old), string.Join("、", now));
        }
    }

    private static List<ThemeLine> Parts(ServiceTheme theme, Func<string, string> names) =>
    [
        .. theme.Parts.Select(p => new ThemeLine($"part/{p.Item}", $"事项“{names(p.Item)}”", Joined(
        [
            p.When.IsAlways ? "都要办" : $"何时办：{When(p.When)}",
            p.After.Count == 0 ? "" : $"前置：{string.Join("、", p.After.Select(names))}",
            p.Optional ? "可以不办" : "",
            p.BudgetWorkingDays is { } days ? $"商定 {Days(days)}" : "",
        ]))),
    ];

    private static List<ThemeLine> Form(ServiceTheme theme) =>
    [
        .. theme.Form.Select(s => new ThemeLine(UnitOf(s), $"栏目 {s.Field} 与 {s.With}", s.Merged ? $"合并，只问 {s.With}" : $"分开：{s.Because}")),
    ];

    internal static string UnitOf(FieldSettlement settlement) =>
        "form/" + string.Join('|', new[] { settlement.Field, settlement.With }.Order(StringComparer.Ordinal));

    private static string Option(SituationOption option, Func<string, string> names) => Joined(
    [
        option.Say,
        option.Refuse is { } refuse ? $"不能按本主题办：{refuse.Because}（转 {refuse.Go}）" : "",
        option.Call is { } call ? $"请先打电话：{call.Whom}{call.Because}" : "",
        option.Unsure ? "合并各种情形" : "",
        .. option.Modes.Select(m => $"{names(m.Key)}按{(m.Value is HandlingMode.Commitment ? "告知承诺" : "一般程序")}办"),
    ]);

    private static string When(Condition condition) =>
        string.Join("，并且 ", condition.Terms.Select(t => $"{t.Situation} 选 {string.Join(" 或 ", t.Options)}"));

    private static string Rule(EligibilityRule rule) => Joined(
    [
        rule.Because,
        rule.Element is null ? "" : $"{rule.Element}：{Number(rule.Min) ?? "不限"} 至 {Number(rule.Max) ?? "不限"}",
        rule.Go is null ? "" : $"转 {rule.Go}",
    ]);

    private static string Days(int? days) => days switch
    {
        null => "",
        0 => "当场",
        _ => $"{days} 个工作日",
    };

    private static string? Number(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Joined(IEnumerable<string> words) => string.Join("；", words.Where(w => w.Length > 0));

    private sealed record ThemeLine(string Unit, string Label, string Value);
}
