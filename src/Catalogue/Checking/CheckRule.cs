namespace Suban.Catalogue.Checking;

/// <summary>A rule of the content check that warns (检查规则): its lasting code, its name and what to do.</summary>
/// <param name="Code">Never reused: settled findings refer to it.</param>
public sealed record CheckRule(string Code, string Name, string Remedy)
{
    internal static CheckRule TooManyAnswers { get; } = new("too-many-answers", "回答组合太多", "少问几个问题，或让后面的问题只在需要时才问。");

    internal static CheckRule PromiseOverLongest { get; } = new("promise-over-longest", "前后衔接超过最长单项", "与部门商定各步天数，或写明经批准的理由。");

    internal static CheckRule StepsOverPromise { get; } = new("steps-over-promise", "各步天数之和超过承诺", "减少商定的天数，或把整体承诺改长。");

    internal static CheckRule MaterialCeiling { get; } = new("material-ceiling", "材料比自治区指南多", "减到自治区指南的份数，或写明理由，由政务服务部门批准。");

    internal static CheckRule Unused { get; } = new("unused", "没有用处", "没有打算用的从目录里删去。");

    internal static CheckRule Missing { get; } = new("missing", "要素缺失", "补齐这一项。");

    internal static CheckRule LeadWithoutItem { get; } = new("lead-without-item", "牵头部门不办事项", "由核心事项或第一个事项的部门牵头。");

    internal static CheckRule LimitInName { get; } = new("limit-in-name", "名称里的限制没有落实", "写一条适用范围，或让超出的选项转到别处。");

    internal static CheckRule VagueWords { get; } = new("vague-words", "用语模糊", "写清是哪一样、哪些情形。");

    internal static CheckRule Unverifiable { get; } = new("unverifiable", "条件无法核实", "改成能量、能看、能查的说法。");

    internal static CheckRule Composite { get; } = new("composite-material", "一行写了几种材料", "一种材料一行。");

    internal static CheckRule ResultName { get; } = new("result-name", "结果名称与类型不符", "叫“证”的是证照，叫“批复”“通知书”的是文件。");

    internal static CheckRule ResultSample { get; } = new("result-sample", "结果没有样本", "写明核发哪种证照，样本由证照类型给出。");

    internal static CheckRule VisitReason { get; } = new("visit-reason", "跑动没有理由", "在办理流程里写清为什么要到场。");

    internal static CheckRule FeeBasis { get; } = new("fee-basis", "收费没有依据", "写明收费依据和标准。");

    internal static CheckRule Audience { get; } = new("audience", "服务对象不一致", "核对主题面向企业还是个人。");

    internal static CheckRule SimilarFields { get; } = new("similar-fields", "相近的栏目写法不一", "合并成一个，或写明为什么分开。");

    internal static CheckRule ThemeNumbers { get; } = new("theme-numbers", "编号不连续", "核对来源清单的编号。");

    internal static CheckRule ThemeName { get; } = new("theme-name", "名称与同类不一致", "核对来源清单，不要自行改正。");

    internal static CheckRule Brackets { get; } = new("brackets", "括号半角全角混用", "核对来源清单，不要自行改正。");

    internal static CheckRule Alike { get; } = new("alike", "疑似重复", "核对是否同一件事：合并，或说明为什么都要保留。");

    internal static CheckRule Phone { get; } = new("phone", "电话写法", "写区号；咨询和投诉用不同的号码。");

    internal static CheckRule Address { get; } = new("address", "地址不够具体", "写到门牌、楼层或窗口。");

    internal static CheckRule Recommendation { get; } = new("recommendation", "推荐的去处不合适", "改成本地有的主题或事项，或删去这一条。");

    internal static CheckRule AssistPapers { get; } = new("assist-papers", "帮办目录与所附文书不一致", "核对目录、申请表、人员信息表和授权委托书，以核定的为准。");

    internal static CheckRule TranslationOld { get; } = new("translation-old", "译文比中文旧", "请译员对照新名称改译，再审定。");

    internal static CheckRule PolicyFacts { get; } = new("policy-facts", "政策文件有未核实的信息", "向发文机关核对标题、文号、日期和时效，核实一项，就在文件里去掉一项待确认。");

    internal static CheckRule NoticeLength { get; } = new("notice-length", "通知太长", "把要紧的写在前面，细节写到网页上。");

    internal static CheckRule TemplateMoved { get; } =
        new("template-moved", "样板有更新，待评估", "对照样板：采用的改进编制稿发布，不采用的写明原因核销。");

    public static IReadOnlyList<CheckRule> All { get; } =
    [
        TooManyAnswers, PromiseOverLongest, StepsOverPromise, MaterialCeiling, Unused, Missing, LeadWithoutItem, LimitInName, VagueWords, Unverifiable, Composite,
        ResultName, ResultSample, VisitReason, FeeBasis, Audience, SimilarFields, ThemeNumbers, ThemeName, Brackets, Alike, Phone, Address,
        Recommendation, AssistPapers, TranslationOld, PolicyFacts, NoticeLength, TemplateMoved,
    ];

    public static CheckRule? Find(string code) => All.FirstOrDefault(r => r.Code == code);
}
