using Suban.Catalogue.Checking;

namespace Suban.Catalogue.Tests.Checking;

public sealed class ContentCheckTests : IDisposable
{
    private readonly ContentFixture _content = new();

    public void Dispose() => _content.Dispose();

    [Fact]
    public void Run_SoundContent_HasNoErrors() => Assert.Empty(_content.Check().Errors);

    [Fact]
    public void Run_Wildcard_AsksForTheWholeBlock()
    {
        var item = _content.Check().Document.Items.First(i => i.Key == "restaurant");

        Assert.Equal(["operator.name", "operator.mobile", "premises.area"], item.Asks.Select(a => a.Element));
    }

    [Theory]
    [InlineData("themes/008.yaml", "theme: 8\nname: 甲\nleed: x\n", "content/themes/008.yaml:3", "不认识的键 leed")]
    [InlineData("themes/008.yaml", "theme: 8\nname: 甲\nname: 乙\n", "content/themes/008.yaml:", "不是正确的 YAML")]
    [InlineData("themes/008.yaml", "- 8\n", "content/themes/008.yaml:1", "键: 值")]
    [InlineData("themes/008.yaml", "theme: 八\n", "content/themes/008.yaml:1", "应为数字")]
    [InlineData("materials/more.yaml", "materials:\n  more: { name: 其他材料, form: 原件 }\n", "content/materials/more.yaml:2", "其他材料")]
    [InlineData("materials/more.yaml", "materials:\n  more: { name: 身份证明等, form: 原件 }\n", "content/materials/more.yaml:2", "以“等”结尾")]
    [InlineData("materials/more.yaml", "materials:\n  more: { name: 场所布局图, form: 原件 }\n", "content/materials/", "重复")]
    [InlineData("materials/more.yaml", "materials:\n  more: { name: 营业执照, form: 原件 }\n", "content/materials/more.yaml:2", "重复")]
    [InlineData("elements/more.yaml", "section: { id: x, title: 甲 }\nelements:\n  x.name: { label: 经营者姓名 }\n", "content/elements/", "重复")]
    [InlineData("elements/more.yaml", "section: { id: x, title: 甲 }\nelements:\n  x.kind: { label: 类别, type: choice }\n", "content/elements/more.yaml:3", "至少要有两个选项")]
    [InlineData("elements/more.yaml", "section: { id: x, title: 甲 }\nelements:\n  x.kind: { label: 类别, type: colour }\n", "content/elements/more.yaml:3", "不认识“colour”")]
    public void Run_FaultyFile_NamesFileLineAndFault(string file, string text, string place, string fault)
    {
        _content.Write(file, text);

        Assert.Contains(_content.Check().Errors, e => $"{e.File}:{e.Line}".StartsWith(place, StringComparison.Ordinal) && e.Message.Contains(fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("questions: [{ id: q, ask: 问？, options: { a: 甲, b: 乙 } }]", "不影响任何事项")]
    [InlineData("questions: [{ id: q, ask: 问？, options: { a: 甲, b: { say: 乙, refuse: { because: 不行, go: item/none } } } }]", "要存在")]
    [InlineData("questions: [{ id: q, ask: 问？, options: { a: { say: 甲, refuse: { because: 不行, go: window } } } }]", "全都不能往下办")]
    [InlineData("questions: [{ id: q, ask: 问？, options: { a: { say: 甲, mode: { restaurant: commitment } }, b: 乙 } }]", "没有这种方式")]
    [InlineData("questions: [{ id: q, ask: 问？, when: { later: x }, options: { a: { say: 甲, call: window }, b: 乙 } }]", "不存在，或排在它后面")]
    public void Run_FaultyQuestion_IsRefused(string questions, string fault) => AssertThemeFault(ContentFixture.Theme(questions), fault);

    [Theory]
    [InlineData("parts: [registration, nothing]", "事项 nothing 不存在")]
    [InlineData("parts: [registration, registration]", "写了 2 次")]
    [InlineData("parts: [registration, { item: restaurant, when: { q: a } }]", "问题 q 不存在")]
    [InlineData("parts: [{ item: registration, after: [restaurant] }, restaurant]", "互为前置")]
    [InlineData("parts: [{ item: restaurant, after: [registration] }]", "不在本主题中")]
    public void Run_FaultyParts_AreRefused(string parts, string fault) => AssertThemeFault(ContentFixture.Theme(parts: parts), fault);

    [Fact]
    public void Run_PartNoAnswerSelects_IsRefused() => AssertThemeFault(
        ContentFixture.Theme(
            "questions: [{ id: q, ask: 问？, options: { a: 甲, b: 乙 } }, { id: r, ask: 再问？, when: { q: a }, options: { c: 丙, d: 丁 } }]",
            "parts: [registration, { item: restaurant, when: { q: b, r: c } }]"),
        "无论怎样回答都选不到");

    [Fact]
    public void Run_UnsureWouldHideAPaper_IsRefused() => AssertThemeFault(
        ContentFixture.Theme(
            "questions: [{ id: have, ask: 有执照吗？, options: { \"yes\": 有, \"no\": 没有, unsure: 我不确定 } }]",
            "parts: [{ item: registration, when: { have: \"no\" } }, restaurant]"),
        "请改为 call: window");

    [Fact]
    public void Run_DeferrableIdentityPaper_IsRefused()
    {
        _content.Write("materials/all.yaml", "materials:\n  layout: { name: 身份证复印件, form: 复印件, class: identity }\n  application: { name: 登记申请书, produced: true }\n");

        Assert.Contains(_content.Check().Errors, e => e.Message.Contains("不能容缺", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_PromiseLongerThanTheLaw_IsRefused()
    {
        _content.Write("items/restaurant.yaml", ContentFixture.Item("restaurant", "小餐饮登记").Replace("promised: 5", "promised: 11", StringComparison.Ordinal));

        Assert.Contains(_content.Check().Errors, e => e.Message.Contains("超过法定", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_MaterialWithoutBasis_IsRefused()
    {
        _content.Write("items/restaurant.yaml", ContentFixture.Item("restaurant", "小餐饮登记").Replace("material: application, basis: 同上", "material: application", StringComparison.Ordinal));

        Assert.Contains(_content.Check().Errors, e => e.Message.Contains("没有写依据", StringComparison.Ordinal) && e.Line == 12);
    }

    [Fact]
    public void Print_Errors_EndsWithExitCodeOne()
    {
        _content.Write("themes/008.yaml", "theme: 8\n");
        using var output = new StringWriter();

        Assert.Equal(1, ContentReport.Print(_content.Check(), output));
        Assert.Contains("content/themes/008.yaml:1: 错误：", output.ToString(), StringComparison.Ordinal);
    }

    private void AssertThemeFault(string theme, string fault)
    {
        _content.Write("themes/008.yaml", theme);

        var errors = _content.Check().Errors;

        Assert.Contains(errors, e => e.File == "content/themes/008.yaml" && e.Message.Contains(fault, StringComparison.Ordinal));
    }
}
