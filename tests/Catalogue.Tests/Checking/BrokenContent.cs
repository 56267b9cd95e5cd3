namespace Suban.Catalogue.Tests.Checking;

/// <summary>Every kind of mistake in a content file: one file that breaks a sound folder, where it is found, what is said and how it is put right.</summary>
public static class BrokenContent
{
    private const string Catalogue = "regions/150271/catalogue.yaml";
    private const string Assist = "regions/150271/assist.yaml";
    private const string Notices = "regions/150600/notices.yaml";
    private const string Theme = "themes/008.yaml";
    private const string Item = "items/restaurant.yaml";
    private const string Bundles = "recommendations/bundles.yaml";

    private const string Policy = """
        policies:
          plan:
            title: 实施方案
            number: 内政办发〔2021〕8号
            issuer: 自治区人民政府办公厅
            dated: 2021-04-26
            validity: in-force
            level: autonomous-region
            topic: 一件事一次办
            points: [一次办好。]
            items: [restaurant]
            themes: [8]
        """;

    /// <summary>File, text, line, what, how to fix.</summary>
    public static TheoryData<string, string, int, string, string> Rows => new(All());

    private static IEnumerable<(string, string, int, string, string)> All() =>
    [
        .. Grammar(), .. Libraries(), .. Items(), .. Questions(), .. Parts(), .. Forms(), .. Lists(), .. AssistLists(), .. FormTitles(), .. Policies(), .. NoticesAndWords(),
        .. Recommendations(), .. Translations(), .. Phrases(),
    ];

    private static IEnumerable<(string, string, int, string, string)> Phrases() =>
    [
        (Item, ContentFixture.Item("restaurant", "小餐饮登记", "opinions: [fine]"), 1, "用的审查意见 fine 不存在", "核对写法"),
        ("materials/identity.yaml", "materials:\n  identity: { name: 居民身份证, form: 复印件, class: identity, defects: [torn] }\n", 2, "用的补正说明 torn 不存在", "核对写法"),
        ("phrases/x.yaml", "opinions:\n  fine: { text: 建议准予。, general: true }\n  good: { text: 建议准予。, general: true }\n", 3, "写了 2 次", "只留一处"),
        ("phrases/x.yaml", "defects:\n  few: { text: \"还差 {张数} 张\", general: true }\n", 2, "{张数} 没有东西可填", "{份数}"),
    ];

    private static IEnumerable<(string, string, int, string, string)> Grammar() =>
    [
        (Theme, "theme: 8\nname: 甲\nleed: x\n", 3, "不认识的键 leed", "删去这一行"),
        (Theme, "theme: 8\nname: 甲\nname: 乙\n", 3, "不是正确的 YAML", "一个键只写一次"),
        (Theme, "theme: 8\nname: [甲\n", 3, "不是正确的 YAML", "括号"),
        (Theme, "- 8\n", 1, "键: 值", "一行一个"),
        (Theme, "theme: 八\n", 1, "应为数字", "写成数字"),
        (Theme, "name: 甲\n", 1, "缺少 theme", "补上"),
        (Theme, "theme: 8\nname: [甲]\n", 2, "应为一段文字", "不要写成列表"),
        (Theme, ContentFixture.Theme().Replace("for:", "region: \"150600\"\nfor:", StringComparison.Ordinal), 1, "编号应从 1001 起", "编号"),
        (Theme, ContentFixture.Theme().Replace("theme: 8", "theme: 1001\nregion: \"150303\"", StringComparison.Ordinal), 1, "没有本地清单", "核对写法"),
        (Theme, "theme: 8\nname: 甲\nfor: everybody\n", 3, "不认识“everybody”", "可用的词"),
        (Item, ContentFixture.Item("restaurant", "小餐饮登记", "domain: fishing"), 14, "不认识“fishing”", "可用的词"),
        (Item, ContentFixture.Item("restaurant", "小餐饮登记", "domain: housing"), 1, "不是公共服务", "删去 domain"),
        (Item, ContentFixture.Item("restaurant", "小餐饮登记", "site-visit: maybe"), 14, "应为 true 或 false", "写 true"),
        (Item, ContentFixture.Item("restaurant", "小餐饮登记").Replace("{ statutory: 10, promised: 5 }", "十天", StringComparison.Ordinal), 6, "键: 值", "一行一个"),
    ];

    private static IEnumerable<(string, string, int, string, string)> Libraries() =>
    [
        ("materials/more.yaml", "materials:\n  more: { name: 其他材料, form: 原件 }\n", 2, "其他材料", "全名"),
        ("materials/more.yaml", "materials:\n  more: { name: 身份证明等, form: 原件 }\n", 2, "以“等”结尾", "全名"),
        ("materials/more.yaml", "materials:\n  more: { name: 场所布局图, form: 原件 }\n", 2, "重复", "只留一处"),
        ("materials/more.yaml", "materials:\n  more: { name: 营业执照, form: 原件 }\n", 2, "重复", "只留一处"),
        ("materials/more.yaml", "materials:\n  layout: { name: 另一张图, form: 原件 }\n", 2, "定义了 2 次", "只留一处"),
        ("elements/x.yaml", "section: { id: x, title: 甲 }\nelements:\n  operator.name: { label: 名称 }\n", 3, "数据元 operator.name 定义了 2 次", "只留一处"),
        ("certificates/more.yaml", "certificates:\n  business-license: { name: 另一张执照, definer: market-supervision, holder: enterprise, fields: [] }\n", 2, "定义了 2 次", "只留一处"),
        ("assist/z.yaml", "assist:\n  project-filing: { name: 备案, kind: filing, authority: development-reform, stage: initiation, limits: { statutory: 5, promised: 5 } }\n", 2, "定义了 2 次", "只留一处"),
        ("materials/more.yaml", "materials:\n  more: { name: 健康证, form: 原件, of: health }\n", 2, "证照 health 不存在", "先加进目录"),
        ("materials/more.yaml", "materials: 很多\n", 1, "键: 值", "一行一个"),
        ("elements/more.yaml", "elements:\n  x.name: { label: 名称 }\n", 1, "缺少 section", "补上"),
        ("elements/x.yaml", "section: { id: x, title: 甲 }\nelements:\n  x.name: { label: 经营者姓名 }\n", 3, "重复", "只留一处"),
        ("elements/more.yaml", "section: { id: x, title: 甲 }\nelements:\n  name: { label: 名称 }\n", 3, "应形如", "分组.名称"),
        ("elements/more.yaml", "section: { id: x, title: 甲 }\nelements:\n  x.kind: { label: 类别, type: choice }\n", 3, "至少要有两个选项", "两个选项"),
        ("elements/more.yaml", "section: { id: x, title: 甲 }\nelements:\n  x.kind: { label: 类别, type: colour }\n", 3, "不认识“colour”", "可用的词"),
        ("elements/more.yaml", "section: { id: x, title: 甲 }\nelements:\n  x.size: { label: 大小, type: number, min: 9, max: 1 }\n", 3, "min 大于 max", "对调"),
        ("elements/more.yaml", "section: { id: x, title: 甲 }\nelements:\n  x.from: { label: 来处, prefill: [moon] }\n", 3, "来源 moon 不存在", "可用的词"),
        ("certificates/more.yaml", "certificates:\n  health: { name: 健康证, definer: market-supervision, holder: person, fields: [{ id: name, label: 姓名, from: person.name }] }\n", 2, "不存在的数据元 person.name", "先加进目录"),
    ];

    private static IEnumerable<(string, string, int, string, string)> Items() =>
    [
        (Item, Restaurant("promised: 5", "promised: 11"), 1, "超过法定", "不超过"),
        (Item, Restaurant("material: application, basis: 同上", "material: application"), 12, "没有写依据", "第几条"),
        (Item, Restaurant("basis: [{ law: 食品安全法, article: 第三十六条, evidence: general }]", "visits: 0"), 1, "没有写设定依据", "第几条"),
        (Item, Restaurant("limits: { statutory: 10, promised: 5 }", "visits: 0"), 1, "缺少 limits", "补上"),
        (Item, Restaurant("operator.*", "nobody.name"), 1, "数据元 nobody.name 不存在", "先加进目录"),
        (Item, Restaurant("material: application", "material: nothing"), 1, "材料 nothing 不存在", "先加进目录"),
        (Item, Restaurant("material: application", "material: layout"), 1, "写了 2 次", "只留一处"),
        (Item, Restaurant("\"000000000001\"", "\"12\""), 1, "12 位数字", "前后加引号"),
        (Item, ContentFixture.Item("restaurant", "小餐饮登记", "consumes: [health]"), 1, "证照 health 不存在", "先加进目录"),
        (Item, ContentFixture.Item("registration", "小餐饮登记"), 1, "定义了 2 次", "只留一处"),
        (Item, Restaurant("material: layout", "material: identity"), 1, "不能容缺", "deferrable"),
        (Item, Committed("risk: health"), 1, "涉及人身健康，不能告知承诺", "named-by-law"),
        (Item, Committed("visits: 0"), 1, "没有写属于哪个风险领域", "risk"),
        (Item, Committed("risk: none", ", base-code: \"000000000001\""), 1, "要有自己的 12 位编码", "base-code"),
    ];

    private static IEnumerable<(string, string, int, string, string)> Questions() =>
    [
        (Theme, ContentFixture.Theme("questions: [{ id: q, ask: 问？, options: { a: 甲, b: 乙 } }]"), 7, "不影响任何事项", "删去它"),
        (Theme, ContentFixture.Theme("questions: [{ id: q, ask: 问？, options: { a: 甲, b: { say: 乙, refuse: { because: 不行, go: item/none } } } }]"), 7, "要存在", "window"),
        (Theme, ContentFixture.Theme("questions: [{ id: q, ask: 问？, options: { a: { say: 甲, refuse: { because: 不行, go: window } } } }]"), 7, "全都不能往下办", "至少留一个"),
        (Theme, ContentFixture.Theme("questions: [{ id: q, ask: 问？, options: { a: { say: 甲, mode: { restaurant: commitment } }, b: 乙 } }]"), 7, "没有这种方式", "commitment"),
        (Theme, ContentFixture.Theme("questions: [{ id: q, ask: 问？, options: { a: { say: 甲, mode: { cinema: commitment } }, b: 乙 } }]"), 7, "不在本主题中", "parts"),
        (Theme, ContentFixture.Theme("questions: [{ id: q, ask: 问？, when: { later: x }, options: { a: { say: 甲, call: window }, b: 乙 } }]"), 7, "不存在，或排在它后面", "when"),
        (Theme, ContentFixture.Theme("questions: [{ id: q, ask: 问？ }]"), 7, "没有选项", "两个选项"),
        (Theme, ContentFixture.Theme("questions: [{ id: q, ask: 问？, options: { a: 甲, b: 甲 } }]"), 7, "的选项“甲”重复", "只留一处"),
        (Theme, ContentFixture.Theme(
            "questions: [{ id: have, ask: 有执照吗？, options: { \"yes\": 有, \"no\": 没有, unsure: 我不确定 } }]",
            "parts: [{ item: registration, when: { have: \"no\" } }, restaurant]"), 7, "请改为 call: window", "call: window"),
    ];

    private static IEnumerable<(string, string, int, string, string)> Parts() =>
    [
        (Theme, ContentFixture.Theme(parts: "parts: [registration, nothing]"), 8, "事项 nothing 不存在", "先加进目录"),
        (Theme, ContentFixture.Theme(parts: "parts: [registration, registration]"), 8, "写了 2 次", "只留一处"),
        (Theme, ContentFixture.Theme(parts: "parts: [registration, { item: restaurant, when: { q: a } }]"), 8, "问题 q 不存在", "when"),
        (Theme, ContentFixture.Theme(parts: "parts: [{ item: registration, after: [restaurant] }, restaurant]"), 1, "互为前置", "after"),
        (Theme, ContentFixture.Theme(parts: "parts: [{ item: restaurant, after: [registration] }]"), 8, "不在本主题中", "parts"),
        ("themes/again.yaml", ContentFixture.Theme().Replace("我要开小餐馆", "我要开饭馆", StringComparison.Ordinal), 1, "主题 8 定义了 2 次", "只留一处"),
        (Theme, ContentFixture.Theme(parts: "parts: []"), 1, "没有组成事项", "至少一个"),
        (Theme, ContentFixture.Theme(parts: "parts: [registration, { item: restaurant, budget: 6 }]"), 8, "超过它自己的承诺", "不超过"),
        (Theme, ContentFixture.Theme(
            "questions: [{ id: q, ask: 问？, options: { a: 甲, b: 乙 } }, { id: r, ask: 再问？, when: { q: a }, options: { c: 丙, d: 丁 } }]",
            "parts: [registration, { item: restaurant, when: { q: b, r: c } }]"), 8, "无论怎样回答都选不到", "when"),
    ];

    private static IEnumerable<(string, string, int, string, string)> Forms() =>
    [
        (Theme, ContentFixture.Theme(parts: "parts: [registration, restaurant]\nform: [{ field: operator.name, same-as: premises.area }]"), 9, "不能合并成一个", "apart-from"),
        (Theme, ContentFixture.Theme(parts: "parts: [registration, restaurant]\nform: [{ field: operator.name }]"), 9, "二者之一", "same-as"),
        (Theme, ContentFixture.Theme(parts: "parts: [registration, restaurant]\nform: [{ field: operator.nose, same-as: operator.name }]"), 9, "operator.nose 没有事项要", "删去这一条"),
    ];

    private static IEnumerable<(string, string, int, string, string)> Lists() =>
    [
        (Catalogue, "themes: [8, 12]", 1, "主题 12 不存在", "先加进目录"),
        (Catalogue, "themes: everything", 1, "应为主题编号，现为“everything”", "如 8"),
        (Catalogue, "confirm: true", 1, "缺少 themes", "补上"),
        (Catalogue, "themes: all\nmerge: {}", 2, "不认识的键 merge", "删去这一行"),
        (Catalogue, "themes: all\nmerged:\n  9: { into: 12, because: 一样 }", 3, "不能并入 12", "最后保留"),
        (Catalogue, "themes: all\nmerged:\n  8: { into: 9, because: 一样 }", 3, "后者办不了 restaurant", "最后保留"),
        (Catalogue, "themes: [9]\nmerged:\n  9: { into: 8, because: 一样 }", 3, "并入的 8 不在本地清单里", "themes"),
        (Catalogue, "themes: all\nmerged:\n  9: { into: 8 }", 3, "缺少 because", "补上"),
        (Catalogue, "themes: all\nlimits:\n  cinema: { promised: 3 }", 3, "事项 cinema 不存在", "先加进目录"),
        (Catalogue, "themes: all\nlimits:\n  restaurant: { promised: 30 }", 3, "超过法定 10 个工作日", "不超过"),
        (Catalogue, "themes: all\nlimits:\n  restaurant: { note: 快 }", 3, "缺少 promised", "补上"),
        (Catalogue, "themes: all\nsections:\n  cinema: { now: [甲股, 乙股] }", 3, "事项 cinema 不存在", "先加进目录"),
        (Catalogue, "themes: all\nsections:\n  restaurant: { now: [甲股, 甲股] }", 3, "要写两个以上", "至少两个"),
        (Catalogue, "themes: all\nsections:\n  restaurant: { now: [甲股, 乙股], before: 1 }", 3, "审核环节只能减少", "不少于现在"),
        (Catalogue, "themes: all\nsections:\n  restaurant: { now: [甲股, 卫生健康委员会] }", 3, "像是另一个部门", "里面的科室"),
        (Catalogue, "themes: all\nthemes-here:\n  77: { promise: 3 }", 3, "主题 77 不存在", "先加进目录"),
        (Catalogue, "themes: [9]", 1, "会把人引到主题 8", "themes"),
    ];

    private static IEnumerable<(string, string, int, string, string)> AssistLists() =>
    [
        (Assist, "title: 目录\nitems: [{ no: 1, item: project-filing, department: 发改 }]", 1, "旁边没有 catalogue.yaml", "catalogue.yaml"),
        ("regions/150600/assist.yaml", "title: 目录\nitems: [{ no: 2, item: project-filing, department: 发改 }]", 2, "第 1 行编号为 2", "从 1 起"),
        ("regions/150600/assist.yaml", "title: 目录\nitems: [{ no: 1, item: nothing, department: 发改 }]", 2, "帮办事项 nothing 不存在", "先加进目录"),
        ("regions/150600/assist.yaml", "title: 目录\nitems: [{ no: 1, item: project-filing, department: 发改 }, { no: 2, item: project-filing, department: 发改 }]", 2, "出现了 2 次", "只留一处"),
        ("regions/150600/assist.yaml", "title: 目录\nstages: { land: 用地 }\nitems: [{ no: 1, item: project-filing, department: 发改 }]", 3, "在 stages 里没有名称", "stages"),
        ("regions/150600/assist.yaml", "title: 目录\nstages: { begin: 立项 }", 2, "不认识阶段“begin”", "可用的词"),
        ("assist/more.yaml", AssistItem("statutory: 5, promised: 7"), 2, "超过法定 5 个工作日", "不超过"),
        ("assist/more.yaml", AssistItem("statutory: 5, promised: 5", ", after: [land]"), 2, "前置 land 不存在", "先加进目录"),
        ("assist/more.yaml", AssistItem("statutory: 5, promised: 5", ", item: cinema"), 2, "事项 cinema 不存在", "先加进目录"),
    ];

    private static IEnumerable<(string, string, int, string, string)> FormTitles() =>
    [
        ("forms/more.yaml", "forms:\n  letter: { programme: assist }", 2, "缺少 title", "补上"),
        ("forms/more.yaml", "forms:\n  letter: { programme: both, title: 委托书 }", 2, "不认识“both”", "可用的词"),
        ("forms/more.yaml", "forms:\n  letter: { programme: assist, title: 委托书 }\n  other: { programme: assist, title: 承诺书, also-called: [委托书] }", 3, "“委托书”是 2 张表单的名称", "只留一处"),
        (Catalogue, "themes: all\nforms:\n  template: 海南区", 3, "要写一次 {form}", "海南区{form}"),
        (Catalogue, "themes: all\nforms:\n  template: \"{region}{form}\"", 3, "要写一次 {form}", "海南区{form}"),
        (Catalogue, "themes: all\nforms:\n  titles: { nothing: 委托书 }", 3, "表单 nothing 不存在", "先加进目录"),
    ];

    private static IEnumerable<(string, string, int, string, string)> Policies() =>
    [
        Broken("    number: 内政办发〔2021〕8号\n", "", 3, "没有写发文字号", "needsLocalConfirmation"),
        Broken("    dated: 2021-04-26\n", "", 3, "没有写成文日期", "needsLocalConfirmation"),
        Broken("    validity: in-force\n", "", 3, "没有写公文时效", "needsLocalConfirmation"),
        Broken("    issuer: 自治区人民政府办公厅\n", "", 3, "没有写发布机构", "needsLocalConfirmation"),
        Broken("内政办发〔2021〕8号", "内政办发2021年8号", 3, "应像“国办发〔2022〕32号”", "六角括号"),
        Broken("2021-04-26", "2021年4月", 3, "应写成 2021-04-26", "年-月-日"),
        Broken("in-force", "maybe", 7, "不认识“maybe”", "可用的词"),
        Broken("[restaurant]", "[hotel]", 3, "事项 hotel 不存在", "先加进目录"),
        Broken("[8]", "[12]", 3, "主题 12 不存在", "先加进目录"),
        Broken("[8]", "[八]", 12, "应为主题编号", "如 8"),
        Broken("level: autonomous-region", "level: local", 3, "要写是哪个区划的", "region"),
        Broken("topic: 一件事一次办", "topic: 一件事一次办\n    address: http://example.com", 3, "https://", "https://"),
        Broken("topic: 一件事一次办", "topic: 一件事一次办\n    replaced-by: none", 3, "替代它的文件 none 不存在", "先加进目录"),
        Broken("topic: 一件事一次办", "topic: 一件事一次办\n    needsLocalConfirmation: [colour]", 10, "不认识“colour”", "可用的词"),
        ("policies/x.yaml", Policy + "\n" + Policy[(Policy.IndexOf('\n') + 1)..].Replace("plan:", "again:", StringComparison.Ordinal), 14, "发文字号“内政办发〔2021〕8号”重复", "只留一处"),
    ];

    private static IEnumerable<(string, string, int, string, string)> NoticesAndWords() =>
    [
        (Notices, Notice("from: 五月一日", "text: [停电一天。]"), 3, "应为日期", "如 2026-05-01"),
        (Notices, Notice("until: 2026-05-01", "text: [停电一天。]"), 3, "缺少 from", "补上"),
        (Notices, Notice("from: 2026-05-01", "text: []"), 3, "没有正文", "至少一段"),
        (Notices, Notice("from: 2026-05-01", "text: [停电一天。]\n    until: 2026-04-01"), 3, "早于开始日期", "until"),
        ("regions/150271/notices.yaml", Notice("from: 2026-05-01", "text: [停电一天。]"), 1, "旁边没有 catalogue.yaml", "catalogue.yaml"),
        ("search/words.yaml", "same:\n  - 餐馆\n", 2, "只有一个词", "两个以上"),
        ("search/words.yaml", "near:\n  - 8 12\n", 2, "相近主题 12 不存在", "先加进目录"),
        ("search/words.yaml", "near:\n  - 8 面馆\n", 2, "应为两个以上主题编号", "两个以上"),
        ("search/words.yaml", "alike:\n  - 己 已经\n", 2, "应为两个以上单字", "两个以上"),
    ];

    private static IEnumerable<(string, string, int, string, string)> Recommendations() =>
    [
        Recommendation("after: 8, go: theme/12, because: 没有", "不存在", "先加进目录"),
        Recommendation("after: 8, go: item/cinema, because: 没有", "不存在", "先加进目录"),
        Recommendation("after: 8, go: cinema, because: 没有", "不存在", "先加进目录"),
        Recommendation("after: [12], go: theme/9, because: 没有", "没有这个主题", "先加进目录"),
        Recommendation("after: [], go: theme/9, because: 没有", "after", "补上"),
        Recommendation("after: 8, go: theme/9", "because", "补上"),
        Recommendation("after: x, go: theme/9, because: 没有", "应为主题编号", "如 8"),
    ];

    private static IEnumerable<(string, string, int, string, string)> Translations() =>
    [
        Translation("theme/12: { zh: 甲, mn: ᠮᠣᠩᠭᠣᠯ, state: final }", "没有对应的", "先加进目录"),
        Translation("theme/8: { zh: 我要开小餐馆, state: final }", "还没有写", "waiting"),
        Translation("theme/8: { zh: 我要开小餐馆, mn: Монгол, state: review }", "不属于蒙古文", "蒙古文字母"),
        Translation("theme/8: { zh: 我要开小餐馆, mn: ᠮᠣᠩᠭᠣᠯ, state: done }", "不认识“done”", "可用的词"),
        Translation("theme/8: { mn: ᠮᠣᠩᠭᠣᠯ, state: final }", "缺少 zh", "补上"),
    ];

    private static string Restaurant(string before, string after) =>
        ContentFixture.Item("restaurant", "小餐饮登记").Replace(before, after, StringComparison.Ordinal);

    private static string Committed(string risk, string more = "") =>
        ContentFixture.Item("restaurant", "小餐饮登记", $"{risk}\nmodes: {{ commitment: {{ promised: 1, notice: 先承诺、后核查{more} }} }}");

    private static string AssistItem(string limits, string more = "") =>
        $"assist:\n  project-approval: {{ name: 核准, kind: licence, authority: development-reform, stage: initiation, limits: {{ {limits} }}{more} }}\n";

    private static string Notice(string days, string text) => $"notices:\n  power:\n    title: 停电\n    {days}\n    {text}\n";

    private static (string, string, int, string, string) Broken(string before, string after, int line, string what, string fix) =>
        ("policies/x.yaml", Policy.ReplaceLineEndings("\n").Replace(before, after, StringComparison.Ordinal), line, what, fix);

    private static (string, string, int, string, string) Recommendation(string text, string what, string fix) =>
        (Bundles, $"recommendations:\n  - {{ {text} }}\n", 2, what, fix);

    private static (string, string, int, string, string) Translation(string text, string what, string fix) =>
        ("translations/mn.yaml", $"translations:\n  {text}\n", 2, what, fix);
}
