using System.Globalization;
using System.Text;
using Suban.TestKit;

namespace Suban.Bench.Catalogue;

/// <summary>
/// The shipped content with ten thousand invented items beside its own, in a thousand themes that five regions take, each with limits of
/// its own: fifty trades, twenty matters of each, ten acts of each matter.
/// </summary>
internal static class LargeContent
{
    public const int Items = 10_000;

    private const int FirstTheme = 2001;

    public static readonly string[] Regions = ["152529", "150600", "150303", "150271", "150203"];

    public static readonly string[] Trades =
    [
        "冷链食品", "校外托管", "共享单车", "宠物寄养", "无人机飞行", "充电桩建设", "快递驿站", "农机维修", "牧草加工", "肉羊屠宰",
        "乳品检测", "种子繁育", "苗木培育", "温室大棚", "渔业养殖", "水产运输", "危化品仓储", "烟花销售", "砂石开采", "矿山测绘",
        "风电场", "光伏电站", "供热管网", "污水处理", "垃圾清运", "再生资源", "报废汽车", "网约车", "校车运营", "驾培机构",
        "货运站场", "出租客运", "旅游包车", "景区讲解", "研学营地", "露营基地", "影视拍摄", "演出经纪", "广播电视", "图书出租",
        "印刷加工", "版权登记", "人力派遣", "劳务分包", "职业培训", "社区食堂", "托育园", "中医诊疗", "康复护理", "养老机构",
    ];

    private static readonly string[] _matters =
    [
        "经营许可证", "从业资格证", "设备登记证", "安全许可证", "卫生合格证", "标志使用证", "运输准运证", "质量认证书", "场所备案", "用地审批",
        "环评批复", "消防验收", "项目立项", "名称核准", "补贴申领", "奖励申报", "价格备案", "人员登记", "信用修复", "投诉处理",
    ];

    private static readonly string[] _acts = ["核发", "变更", "延续", "补办", "注销", "年审", "暂停", "恢复", "转让", "查询"];

    private static readonly string[] _papers =
    [
        "场所平面图", "场所使用证明", "设备清单", "人员名册", "体检报告", "安全管理制度", "应急预案", "检测报告", "购销合同", "资金证明",
        "技术人员证书", "消防合格意见", "环境影响登记表", "土地使用证明", "授权委托书", "章程副本", "完税凭证", "无犯罪记录证明", "培训合格证明", "诚信承诺书",
    ];

    private static readonly string[] _authorities =
    [
        "market-supervision", "public-security", "housing-construction", "urban-management", "health", "agriculture", "natural-resources", "ecology",
        "transport", "civil-affairs", "human-resources", "education", "culture-tourism", "emergency", "water", "forestry-grassland",
    ];

    /// <returns>The folder, whose owner removes it.</returns>
    public static string Make()
    {
        var folder = ContentCopy.Make();
        File.Delete(Path.Combine(folder, "regions/150602/catalogue.yaml")); // five regions, not six
        Write(folder, "materials/invented.yaml", Materials());
        Write(folder, "certificates/invented.yaml", Certificates());
        foreach (var (trade, matter) in Matters())
        {
            foreach (var act in Enumerable.Range(0, _acts.Length))
            {
                Write(folder, $"items/invented/{Key(trade, matter, act)}.yaml", Item(trade, matter, act));
            }

            Write(folder, $"themes/invented/{NumberOf(trade, matter)}.yaml", Theme(trade, matter));
        }

        foreach (var region in Regions)
        {
            Write(folder, $"regions/{region}/catalogue.yaml", List(region));
        }

        return folder;
    }

    /// <summary>The invented theme of that place.</summary>
    public static int ThemeAt(int place) => FirstTheme + place;

    /// <summary>The authority all items of that theme are with.</summary>
    public static string AuthorityAt(int place) => Authority(place / _matters.Length);

    /// <summary>Says one item differently, as its department would.</summary>
    public static void ChangeItem(string folder, int round)
    {
        var path = Path.Combine(folder, $"items/invented/{Key(round, 0, 0)}.yaml");
        File.WriteAllText(path, File.ReadAllText(path).Replace("有固定的场所。", string.Create(CultureInfo.InvariantCulture, $"有 {round + 20} 平方米以上的固定场所。"), StringComparison.Ordinal));
    }

    private static IEnumerable<(int Trade, int Matter)> Matters() =>
        from trade in Enumerable.Range(0, Trades.Length) from matter in Enumerable.Range(0, _matters.Length) select (trade, matter);

    private static int NumberOf(int trade, int matter) => ThemeAt((trade * _matters.Length) + matter);

    private static string Authority(int trade) => _authorities[trade % _authorities.Length];

    private static string Key(int trade, int matter, int act) => string.Create(CultureInfo.InvariantCulture, $"invented-{trade}-{matter}-{act}");

    private static bool IsCertificate(int matter) => matter < 8;

    private static string Item(int trade, int matter, int act) => string.Create(CultureInfo.InvariantCulture, $$"""
        item: {{Key(trade, matter, act)}}
        name: {{Trades[trade]}}{{_matters[matter]}}{{_acts[act]}}
        base-code: "{{900000000000 + (trade * 10_000) + (matter * 100) + act}}"
        authority: {{Authority(trade)}}
        kind: licence
        limits: { statutory: 20, promised: {{5 + act}} }
        basis: [{ law: 中华人民共和国行政许可法, article: 第十二条, evidence: general, confirm: true }]
        conditions: [有固定的场所。, 有合格的人员。, 设备和制度齐全。]
        asks: [operator.name, operator.citizen-id, operator.mobile, premises.address, premises.area]
        materials:
          - { material: invented-{{trade}}-{{matter}}, basis: 同上 }
          - { material: invented-{{trade}}-{{(matter + act + 1) % _papers.Length}}, basis: 同上 }
          - { material: operator-identity-card, basis: 同上 }
        {{(IsCertificate(matter) && act == 0 ? $"issues: licence-{trade}-{matter}" : "visits: 0")}}
        result: { kind: certificate, name: {{Trades[trade]}}{{_matters[matter]}} }
        process: [在手机、电脑上提交，或到综合窗口交。, 材料齐全当场受理。, 部门审查后发结果。]
        faq: [{ ask: 要收费吗？, answer: 不收。 }]
        needsLocalConfirmation: true
        """);

    private static string Theme(int trade, int matter) => string.Create(CultureInfo.InvariantCulture, $$"""
        theme: {{NumberOf(trade, matter)}}
        name: 我要办{{Trades[trade]}}{{_matters[matter]}}
        for: enterprise
        lead: {{Authority(trade)}}
        category: 餐饮食品
        promise: 14
        summary: {{Trades[trade]}}的{{_matters[matter]}}，从核发到注销一次办。
        also-called: [办{{Trades[trade]}}的{{_matters[matter]}}, {{Trades[trade]}}{{_matters[matter]}}怎么办, 弄{{Trades[trade]}}{{_matters[matter]}}]
        conditions: [有固定的场所。]
        questions:
          - { id: change, ask: 是新办还是变更？, why: 变更的不用重新核发。, options: { new: 新办, change: 变更, unsure: { say: 我不确定, call: window } } }
        parts:
          - { item: {{Key(trade, matter, 0)}}, when: { change: new } }
        {{string.Concat(Enumerable.Range(1, _acts.Length - 1).Select(act => $"  - {Key(trade, matter, act)}\n"))}}
        benefits: [证和结果一次领齐。]
        needsLocalConfirmation: true
        """);

    private static string Materials()
    {
        var text = new StringBuilder("materials:\n");
        for (var trade = 0; trade < Trades.Length; trade++)
        {
            for (var paper = 0; paper < _papers.Length; paper++)
            {
                text.Append(CultureInfo.InvariantCulture,
                    $"  invented-{trade}-{paper}: {{ name: {Trades[trade]}{_papers[paper]}, form: 复印件, copies: 1, paper: A4, issuer: 申请人, checks: [内容清楚], needsLocalConfirmation: true }}\n");
            }
        }

        return text.ToString();
    }

    private static string Certificates()
    {
        var text = new StringBuilder("certificates:\n");
        foreach (var (trade, matter) in Matters().Where(m => IsCertificate(m.Matter)))
        {
            // The key is no material's: a certificate brings its own paper.
            text.Append(CultureInfo.InvariantCulture,
                $"  licence-{trade}-{matter}: {{ name: {Trades[trade]}{_matters[matter]}, definer: {Authority(trade)}, holder: enterprise, fields: [{{ id: name, label: 名称, from: operator.name }}] }}\n");
        }

        return text.ToString();
    }

    private static string List(string region)
    {
        var text = new StringBuilder("themes: all\nlimits:\n");
        foreach (var (trade, matter) in Matters().Where(m => m.Matter == 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {Key(trade, matter, 5)}: {{ promised: {3 + (region[^1] - '0') % 3} }}\n");
        }

        return text.ToString();
    }

    private static void Write(string folder, string file, string text)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
