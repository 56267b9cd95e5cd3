namespace Suban.Organisation.Settings;

/// <summary>Every setting a region may have. A key that is not here is refused in content and in /admin alike.</summary>
public static class SettingDefinitions
{
    private static readonly Dictionary<string, string> _yesNo = new() { ["yes"] = "是", ["no"] = "否" };

    public static IReadOnlyList<SettingDefinition> All { get; } =
    [
        new("programme-name", "服务名称", SettingFormat.Text),
        new("hotline", "服务热线", SettingFormat.Phone),
        new("consultation-phone", "咨询电话", SettingFormat.Phone),
        new("complaint-phone", "投诉电话", SettingFormat.Phone) { Hint = "不得与咨询电话相同" },
        new("morning-hours", "上午办公时间", SettingFormat.Hours),
        new("afternoon-hours", "下午办公时间", SettingFormat.Hours) { Hint = "机关的期限到最后一天的下班时间届满" },
        new("script-order", "文字次序", SettingFormat.Choice)
        {
            Options = new Dictionary<string, string> { ["zh-first"] = "汉文在前", ["mn-first"] = "蒙文在前" },
        },
        new("document-prefix", "文号机关代字", SettingFormat.Text) { Hint = "如〔2026〕正白政受第0001号中的“正白政”" },
        new("supplement-days", "补正默认期限（天）", SettingFormat.Number) { Range = (1, 365) },
        new("draft-days", "草稿保留（天）", SettingFormat.Number) { Range = (30, 3650) },
        new("deferral", "可容缺受理", SettingFormat.Choice) { Options = _yesNo },
        new("commitment", "可告知承诺", SettingFormat.Choice) { Options = _yesNo },
        new("theme-promise-rule", "主题时限规则", SettingFormat.Choice)
        {
            Options = new Dictionary<string, string> { ["longest-single"] = "不超过最长的单一事项", ["declared"] = "按申报时限" },
        },
        new("minimum-themes", "主题数量下限", SettingFormat.Number) { Range = (0, 10_000) },
        new("monthly-report-day", "月报日期（日）", SettingFormat.Number) { Range = (1, 28) },
        new("delivery-methods", "送达方式", SettingFormat.Choices)
        {
            Options = new Dictionary<string, string> { ["on-site"] = "窗口领取", ["post"] = "邮寄", ["online"] = "网上" },
        },
        new("delivery-payer", "邮费承担", SettingFormat.Choice)
        {
            Options = new Dictionary<string, string> { ["applicant"] = "申请人", ["government"] = "政府" },
        },
        new("satisfaction-scale", "评价等级", SettingFormat.Scale),
        new("printed-satisfaction-scale", "评价表等级", SettingFormat.Scale),
        new("light-on-the-spot-yellow-hours", "即办件黄灯（小时）", SettingFormat.Number) { Range = (1, 24) },
        new("light-on-the-spot-red-hours", "即办件红灯（小时）", SettingFormat.Number) { Range = (1, 24) },
        new("light-long-promise-days", "长时限起点（大于几天）", SettingFormat.Number) { Range = (1, 100) },
        new("light-long-yellow-days-left", "长时限黄灯（剩余天数）", SettingFormat.Number) { Range = (1, 100) },
        new("light-short-yellow-percent", "短时限黄灯（已用百分比）", SettingFormat.Number) { Range = (1, 100) },
    ];

    public static SettingDefinition? Find(string key) => All.FirstOrDefault(d => d.Key == key);
}
