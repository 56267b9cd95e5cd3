namespace Suban.Catalogue.Tests.Checking;

public sealed class AdoptionChecksTests : IDisposable
{
    private const string Catalogue = "regions/150271/catalogue.yaml";
    private const string Assist = "regions/150271/assist.yaml";

    private readonly ContentFixture _content = new();

    public AdoptionChecksTests()
    {
        _content.Write("themes/009.yaml", ContentFixture.Theme(parts: "parts: [registration]")
            .Replace("theme: 8", "theme: 9", StringComparison.Ordinal).Replace("我要开小餐馆", "我要开面馆", StringComparison.Ordinal));
        _content.Write("assist/projects.yaml", """
            assist:
              project-filing: { name: 企业投资项目备案, kind: filing, authority: development-reform, stage: initiation, limits: { statutory: on-the-spot, promised: on-the-spot } }
            """);
    }

    public void Dispose() => _content.Dispose();

    [Fact]
    public void Run_SoundList_HasNoErrors()
    {
        _content.Write(Catalogue, "themes: [8, 9]\nmerged: { 9: { into: 8, because: 一样 } }\nlimits: { restaurant: { promised: 3 } }\n");
        _content.Write(Assist, "title: 目录\nstages: { initiation: 立项 }\nitems: [{ no: 1, item: project-filing, department: 发改部门 }]\n");

        Assert.Empty(_content.Check().Errors);
    }

    [Theory]
    [InlineData("themes: [8, 12]", 1, "主题 12 不存在")]
    [InlineData("themes: everything", 1, "应为主题编号，现为“everything”")]
    [InlineData("confirm: true", 1, "缺少 themes")]
    [InlineData("themes: all\nmerge: {}", 2, "不认识的键 merge")]
    [InlineData("themes: all\npacks:\n  x: { name: 礼包, with: [nowhere], contents: [章], payer: 财政 }", 3, "没有这个事项")]
    [InlineData("themes: all\npacks:\n  x: { name: 礼包, with: [restaurant], contents: [], payer: 财政 }", 3, "要写明随哪些事项")]
    [InlineData("themes: all\nmerged:\n  9: { into: 12, because: 一样 }", 3, "不能并入 12")]
    [InlineData("themes: all\nmerged:\n  8: { into: 9, because: 一样 }", 3, "后者办不了 restaurant")]
    [InlineData("themes: [9]\nmerged:\n  9: { into: 8, because: 一样 }", 3, "并入的 8 不在本地清单里")]
    [InlineData("themes: all\nmerged:\n  9: { into: 8 }", 3, "缺少 because")]
    [InlineData("themes: all\nlimits:\n  cinema: { promised: 3 }", 3, "事项 cinema 不存在")]
    [InlineData("themes: all\nlimits:\n  restaurant: { promised: 30 }", 3, "超过法定 10 个工作日")]
    [InlineData("themes: all\nthemes-here:\n  77: { promise: 3 }", 3, "主题 77 不存在")]
    public void Run_FaultyList_NamesFileLineAndFault(string text, int line, string fault)
    {
        _content.Write(Catalogue, text);

        Assert.Contains(_content.Check().Errors, e =>
            e.File == "content/" + Catalogue && e.Line == line && e.Message.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void Run_RouteToAThemeTheRegionLacks_IsRefused()
    {
        _content.Write("themes/008.yaml", ContentFixture.Theme(
            "questions: [{ id: q, ask: 问？, options: { a: 甲, b: { say: 乙, refuse: { because: 不行, go: theme/9 } } } }]"));
        _content.Write(Catalogue, "themes: [8]\n");

        Assert.Contains(_content.Check().Errors, e => e.Message.Contains("会把人引到主题 9", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("items: [{ no: 2, item: project-filing, department: 发改 }]", "第 1 行编号为 2")]
    [InlineData("items: [{ no: 1, item: nothing, department: 发改 }]", "帮办事项 nothing 不存在")]
    [InlineData("items: [{ no: 1, item: project-filing, department: 发改 }, { no: 2, item: project-filing, department: 发改 }]", "出现了 2 次")]
    [InlineData("stages: { land: 用地 }\nitems: [{ no: 1, item: project-filing, department: 发改 }]", "在 stages 里没有名称")]
    [InlineData("stages: { begin: 立项 }", "不认识阶段“begin”")]
    public void Run_FaultyAssistList_IsRefused(string text, string fault)
    {
        _content.Write(Catalogue, "themes: none\n");
        _content.Write(Assist, "title: 目录\n" + text);

        Assert.Contains(_content.Check().Errors, e =>
            e.File == "content/" + Assist && e.Message.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void Run_AssistItemWithUnknownReferences_IsRefused()
    {
        _content.Write("assist/more.yaml", """
            assist:
              project-approval: { name: 核准, authority: development-reform, stage: initiation, limits: { statutory: 5, promised: 7 }, after: [land], item: cinema }
            """);

        var errors = _content.Check().Errors.Where(e => e is { File: "content/assist/more.yaml", Line: 2 }).Select(e => e.Message).ToList();

        Assert.Contains(errors, e => e.Contains("超过法定 5 个工作日", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.Contains("前置 land 不存在", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.Contains("事项 cinema 不存在", StringComparison.Ordinal));
    }
}
