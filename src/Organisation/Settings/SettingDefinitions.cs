using System.Collections.Frozen;

namespace Suban.Organisation.Settings;

/// <summary>Every setting a region may have. A key that is not here is refused in content and in /admin alike.</summary>
public static class SettingDefinitions
{
    private const string ConsultationPhone = "consultation-phone";
    private const string ProgrammeBasis = "programme-basis";

    private const string SmsPlaces = "{办件}、{期限}、{电话} 处自动填上；不要写姓名和办的什么事";

    private static readonly Dictionary<string, string> _yesNo = new() { ["yes"] = "是", ["no"] = "否" };

    private static FrozenDictionary<string, SettingDefinition> ByKey => field ??= All.ToFrozenDictionary(d => d.Key);

    public static IReadOnlyList<SettingDefinition> All { get; } =
    [
        new("programme-name", "服务名称", SettingFormat.Text),
        new("assist-name", "帮办服务名称", SettingFormat.Text),
        new(ProgrammeBasis, "工作依据", SettingFormat.Text) { Hint = "上级文件的文号，如 内政办发〔2021〕8号" },
        new("one-thing-basis", "一次办工作依据", SettingFormat.Text) { Otherwise = ProgrammeBasis },
        new("assist-basis", "帮办工作依据", SettingFormat.Text) { Otherwise = ProgrammeBasis },
        new("portal-name", "政务服务网名称", SettingFormat.Text) { Hint = "本地网上入口的正式名称，印在指南上" },
        new("app-name", "移动端名称", SettingFormat.Text),
        new("publishing-body", "指南和清单由谁公布", SettingFormat.Text),
        new("supervising-bodies", "监督单位", SettingFormat.Names),
        new("hotline", "服务热线", SettingFormat.Phone),
        new("hotline-names", "热线名称", SettingFormat.Names) { Hint = "本地有两条热线的，两个名称都写" },
        new(ConsultationPhone, "咨询电话", SettingFormat.Phone),
        new("one-thing-phone", "一次办咨询电话", SettingFormat.Phone) { Otherwise = ConsultationPhone },
        new("assist-phone", "帮办咨询电话", SettingFormat.Phone) { Otherwise = ConsultationPhone },
        new("online-phone", "一网办咨询电话", SettingFormat.Phone) { Otherwise = ConsultationPhone },
        new("mobile-phone", "掌上办咨询电话", SettingFormat.Phone) { Otherwise = ConsultationPhone },
        new("complaint-phone", "投诉电话", SettingFormat.Phone) { Hint = "不得与咨询电话相同" },
        new("morning-hours", "上午办公时间", SettingFormat.Hours),
        new("afternoon-hours", "下午办公时间", SettingFormat.Hours) { Hint = "机关的期限到最后一天的下班时间届满" },
        new("booking-days", "可以预约几天之内（天）", SettingFormat.Number) { Range = (1, 30), Hint = "只有工作日可以预约" },
        new("booking-per-window", "每个窗口半小时预约几人", SettingFormat.Number) { Range = (1, 20) },
        new("booking-no-shows", "爽约几次暂停预约", SettingFormat.Number) { Range = (1, 20) },
        new("booking-no-show-days", "爽约按几天之内计（天）", SettingFormat.Number) { Range = (1, 365) },
        new("booking-pause-days", "暂停预约多久（天）", SettingFormat.Number) { Range = (1, 365) },
        new("message-hours", "短信发送时段", SettingFormat.Hours) { Hint = "时段外的短信等到第二天开始时再发" },
        new("sms-signature", "短信签名", SettingFormat.Text) { Hint = "短信开头【】里的单位名称" },
        new("sms-progress", "短信：进展", SettingFormat.Message) { Hint = SmsPlaces },
        new("sms-action", "短信：要申请人办的", SettingFormat.Message) { Hint = SmsPlaces },
        new("sms-result", "短信：结果", SettingFormat.Message) { Hint = SmsPlaces },
        new("script-order", "文字次序", SettingFormat.Choice)
        {
            Options = new Dictionary<string, string> { ["zh-first"] = "汉文在前", ["mn-first"] = "蒙文在前" },
        },
        new("document-prefix", "文号机关代字", SettingFormat.Text) { Hint = "如〔2026〕正白政受第0001号中的“正白政”" },
        new("supplement-days", "补正默认期限（天）", SettingFormat.Number) { Range = (1, 365) },
        new("question-days", "办件提问几个工作日内答复", SettingFormat.Number) { Range = (1, 30) },
        new("mistake-days", "指南差错几个工作日内核实改正", SettingFormat.Number) { Range = (1, 60) },
        new("acceptance-range", "通办范围", SettingFormat.Choice)
        {
            Options = new Dictionary<string, string> { ["own"] = "只在本级办", ["city"] = "全市窗口都可以代收", ["named"] = "指定的旗县区可以代收" },
        },
        new("acceptance-regions", "指定哪些旗县区代收（区划代码）", SettingFormat.Names) { Hint = "通办范围选了指定的才用，如 150303；没有写“无”" },
        new("draft-days", "草稿保留（天）", SettingFormat.Number) { Range = (30, 3650) },
        new("archive-years", "办件档案保管（年）", SettingFormat.Number) { Range = (1, 100), Hint = "从办结算起" },
        new("deferral", "可容缺受理", SettingFormat.Choice) { Options = _yesNo },
        new("commitment", "可告知承诺", SettingFormat.Choice) { Options = _yesNo },
        new("theme-promise-rule", "主题时限规则", SettingFormat.Choice)
        {
            Options = new Dictionary<string, string> { ["longest-single"] = "不超过最长的单一事项", ["declared"] = "按申报时限" },
        },
        new("one-thing-channels", "一次办公布渠道", SettingFormat.Names),
        new("assist-channels", "帮您办公布渠道", SettingFormat.Names),
        new("evaluation-channels", "评价渠道", SettingFormat.Names),
        new("opinion-channels", "意见和投诉渠道", SettingFormat.Names),
        new("minimum-themes", "主题数量下限", SettingFormat.Number) { Range = (0, 10_000), Hint = "并入别的主题的也算" },
        new("online-target", "一网通办事项比例目标（%）", SettingFormat.Number) { Range = (1, 100) },
        new("well-handled-percent", "网上好办：满意的至少（%）", SettingFormat.Number) { Range = (1, 100) },
        new("one-thing-flow", "一次办流程", SettingFormat.Choice)
        {
            Options = new Dictionary<string, string>
            {
                ["strict"] = "严格执行自治区公布的流程", ["refined"] = "在自治区清单上细化", ["re-engineered"] = "本地优化再造",
            },
        },
        new("lead-rule", "牵头部门怎么定", SettingFormat.Choice)
        {
            Options = new Dictionary<string, string>
            {
                ["core-item"] = "核心环节或第一个环节的部门", ["service-bureau"] = "政务服务主管部门", ["declared"] = "在主题里写明",
            },
        },
        new("guide-standard", "指南由谁编制", SettingFormat.Choice)
        {
            Options = new Dictionary<string, string> { ["own"] = "本地编制", ["above"] = "随上级统一标准" },
        },
        new("middle-office", "设中台专业支撑", SettingFormat.Choice) { Options = _yesNo },
        new("support-minutes", "中台几分钟内答复窗口", SettingFormat.Number) { Range = (5, 480), Hint = "按办公时间计；设了中台专业支撑的用" },
        new("credit-rule", "容缺和承诺看信用", SettingFormat.Choice) { Options = _yesNo },
        new("commitment-exclusions", "不搞容缺和承诺的领域", SettingFormat.Names),
        new("minimum-assist-items", "帮您办目录数量下限", SettingFormat.Number) { Range = (0, 10_000) },
        new("assist-grows-only", "帮您办目录只增不减", SettingFormat.Choice) { Options = _yesNo },
        new("assist-list-complete", "帮您办目录要列全投资审批事项", SettingFormat.Choice) { Options = _yesNo, Hint = "涉及国家安全和保密的除外" },
        new("assist-subjects", "帮办范围", SettingFormat.Choices)
        {
            Options = new Dictionary<string, string>
            {
                ["project"] = "投资项目", ["engineering"] = "工程建设项目", ["enterprise"] = "企业开办", ["livelihood"] = "民生服务",
            },
        },
        new("assist-organs", "帮办服务机构", SettingFormat.Names),
        new("assist-process", "帮办流程", SettingFormat.Choice)
        {
            Options = new Dictionary<string, string> { ["plan"] = "先定方案再办", ["no-plan"] = "不另定方案", ["early"] = "提前介入九步" },
        },
        new("agents-per-department-least", "每个部门代办员至少", SettingFormat.Number) { Range = (0, 100) },
        new("agents-per-department-most", "每个部门代办员至多", SettingFormat.Number) { Range = (1, 100) },
        new("agents-per-point-least", "每个服务点代办员至少", SettingFormat.Number) { Range = (0, 100) },
        new("assist-filing-days", "代办员调整几个工作日内报备", SettingFormat.Number) { Range = (1, 60), Hint = "从调整的那天起算" },
        new("assist-filing-to", "代办员调整报备给谁", SettingFormat.Text),
        new("cross-level-sheet", "跨层级事项先签协办单", SettingFormat.Choice) { Options = _yesNo },
        new("cooperation-answer-days", "协办几个工作日内签收或退回", SettingFormat.Number) { Range = (1, 60) },
        new("consultation-departments", "会商联审请哪些部门", SettingFormat.Names) { Hint = "没有写的，请委托事项的部门" },
        new("consultation-opinion-days", "会商意见几个工作日内提", SettingFormat.Number) { Range = (1, 60) },
        new("consultation-silence", "会商逾期不提意见", SettingFormat.Choice)
        {
            Options = new Dictionary<string, string> { ["consent"] = "视为同意", ["remind"] = "提醒并转督查" },
        },
        new("department-question-days", "询问部门几个工作日内答复", SettingFormat.Number) { Range = (1, 60) },
        new("application-seal", "帮办申请表要盖章", SettingFormat.Choice) { Options = _yesNo },
        new("third-party-evaluation", "第三方评估", SettingFormat.Choice) { Options = _yesNo },
        new("call-back", "回访", SettingFormat.Choice)
        {
            Options = new Dictionary<string, string> { ["orders"] = "帮办逐件回访", ["sample"] = "按比例抽样回访" },
        },
        new("call-back-percent", "抽样回访比例（%）", SettingFormat.Number) { Range = (1, 100) },
        new("one-thing-report", "一次办进展报送", SettingFormat.Schedule),
        new("one-thing-report-to", "一次办进展报给谁", SettingFormat.Text),
        new("assist-report", "帮您办进展报送", SettingFormat.Schedule),
        new("assist-report-to", "帮您办进展报给谁", SettingFormat.Text),
        new("report-due-inclusive", "报送日当天算按时", SettingFormat.Choice) { Options = _yesNo },
        new("township-word", "乡镇一级叫什么", SettingFormat.Text),
        new("village-word", "村一级叫什么", SettingFormat.Text),
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
        new("supervisor-warning-days", "到期前几个工作日提醒监督人员", SettingFormat.Number) { Range = (0, 30), Hint = "办理人员在黄灯时提醒；0 就是最后一天才提醒监督人员" },
    ];

    public static SettingDefinition? Find(string key) => ByKey.GetValueOrDefault(key);
}
