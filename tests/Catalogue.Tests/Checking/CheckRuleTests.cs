using Suban.Catalogue.Checking;

namespace Suban.Catalogue.Tests.Checking;

/// <summary>Every rule that warns, with a text it warns of and its place.</summary>
public sealed class CheckRuleTests : IDisposable
{
    private readonly ContentFixture _content = new();

    public void Dispose() => _content.Dispose();

    [Theory]
    [InlineData("有固定场所", "有营业执照等材料", "vague-words", "等材料")]
    [InlineData("有固定场所", "带身份证、户口簿等", "vague-words", "没有说清")]
    [InlineData("有固定场所", "按其他规定执行", "vague-words", "其他规定")]
    [InlineData("有固定场所", "有与经营相适应的设备", "unverifiable", "相适应")]
    [InlineData("kind: certificate, name: 登记证", "kind: certificate, name: 登记证书批复", "result-name", "不符")]
    [InlineData("kind: certificate, name: 登记证", "kind: record, name: 登记证", "result-name", "不符")]
    [InlineData("consumes: [business-license]", "visits: 1", "visit-reason", "为什么要到场")]
    [InlineData("consumes: [business-license]", "fee: 每件 80 元", "fee-basis", "没有写依据")]
    [InlineData("consumes: [business-license]", "site-visit: false", "result-sample", "没有样本")]
    [InlineData("consumes: [business-license]", "visits: 0", "missing", "常见问题")]
    public void Item_Fault_IsWarnedOf(string before, string after, string rule, string message)
    {
        _content.Write("items/restaurant.yaml", ContentFixture.Item("restaurant", "小餐饮登记", "consumes: [business-license]").Replace(before, after, StringComparison.Ordinal));

        AssertWarned("content/items/restaurant.yaml", 1, "item/restaurant", rule, message);
    }

    [Theory]
    [InlineData("高中毕业，成绩平等对待")]
    [InlineData("等候叫号")]
    [InlineData("三级等级医院")]
    public void Item_WordsThatOnlyLookVague_AreNot(string condition)
    {
        _content.Write("items/restaurant.yaml", ContentFixture.Item("restaurant", "小餐饮登记").Replace("有固定场所", condition, StringComparison.Ordinal));

        Assert.DoesNotContain(_content.Check().Problems, p => p.Rule == "vague-words");
    }

    [Theory]
    [InlineData("我要开小餐馆", "我要小餐馆", "theme-name", "少了动词")]
    [InlineData("我要开小餐馆", "小餐馆开办", "theme-name", "以“我要”开头")]
    [InlineData("我要开小餐馆", "我要开小餐馆(新)", "brackets", "半角括号")]
    [InlineData("for: enterprise", "for: person", "audience", "面向个人")]
    [InlineData("summary: 一次办好。", "summary: 根据需要办理。", "vague-words", "根据需要")]
    [InlineData("[registration, restaurant]", "[registration, { item: restaurant, budget: 5 }]\npromise: 3", "steps-over-promise", "超过整体承诺")]
    public void Theme_Fault_IsWarnedOf(string before, string after, string rule, string message)
    {
        _content.Write("themes/008.yaml", ContentFixture.Theme().Replace(before, after, StringComparison.Ordinal));

        AssertWarned("content/themes/008.yaml", 1, "theme/8", rule, message);
    }

    [Fact]
    public void Material_SeveralInOneRow_IsWarnedOf()
    {
        _content.Write("materials/more.yaml", "materials:\n  more: { name: 身份证/户口簿, form: 复印件 }\n");

        AssertWarned("content/materials/more.yaml", 2, "material/more", "composite-material", "几种");
    }

    [Theory]
    [InlineData("我要开大餐馆", "名称只差一个字")]
    [InlineData("我要开食堂", "办的事项完全相同")]
    public void Themes_Alike_AreWarnedOf(string name, string message)
    {
        _content.Write("themes/010.yaml", ContentFixture.Theme(parts: name == "我要开食堂" ? "parts: [restaurant, registration]" : "parts: [registration]")
            .Replace("theme: 8", "theme: 10", StringComparison.Ordinal).Replace("我要开小餐馆", name, StringComparison.Ordinal));

        AssertWarned("content/themes/010.yaml", 1, "theme/10", "alike", message);
        AssertWarned("content/themes/010.yaml", 1, "theme/10", "theme-numbers", "从 8 跳到 10");
    }

    [Theory]
    [InlineData("0479-0000001", "0479-0000101", "phone", "投诉不能打给")]
    [InlineData("0479-0000002", "6522222", "phone", "没有区号")]
    public void Region_Phones_AreChecked(string complaint, string authority, string rule, string message)
    {
        var facts = new RegionFacts
        {
            ConsultationPhone = "0479-0000001",
            ComplaintPhone = complaint,
            Authorities = [new AuthorityCard("market-supervision", "市场监督管理局") { Phone = authority }],
            Halls = [("政务服务中心", "明安图镇")],
        };

        var problems = ContentCheck.Run(_content.Folder, facts).Problems;

        Assert.Contains(problems, p => p.Rule == rule && p.Message.Contains(message, StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Rule == "address");
    }

    [Fact]
    public void SourceList_SeededDefects_AreFound()
    {
        var found = ShippedContent.Checked.Problems.Where(p => p.Rule is "theme-name" or "brackets" or "alike").ToLookup(p => p.Thing);

        Assert.Contains(found["theme/24"], p => p.Message.Contains("少了动词", StringComparison.Ordinal));
        Assert.Contains(found["theme/77"], p => p.Message.Contains("我要", StringComparison.Ordinal));
        Assert.Contains(found["theme/4"], p => p.Rule == "brackets");
        Assert.Contains(found["theme/50"], p => p.Message.Contains("主题 48", StringComparison.Ordinal));
        Assert.Contains(found["theme/51"], p => p.Message.Contains("主题 49", StringComparison.Ordinal));
        Assert.Contains(found["theme/100"], p => p.Message.Contains("主题 3", StringComparison.Ordinal));
        Assert.Contains(found["theme/82"], p => p.Message.Contains("主题 5", StringComparison.Ordinal));
    }

    [Fact]
    public void Rules_Codes_AreDifferent() => Assert.Equal(CheckRule.All.Count, CheckRule.All.Select(r => r.Code).Distinct().Count());

    private void AssertWarned(string file, int line, string thing, string rule, string message) => Assert.Contains(
        _content.Check().Problems,
        p => p.File == file && p.Line == line && p.Thing == thing && p.Rule == rule && p.Message.Contains(message, StringComparison.Ordinal));
}
