namespace Suban.Catalogue.Tests.Checking;

/// <summary>What the checks say to policy documents and notices, with file and line.</summary>
public sealed class PolicyChecksTests : IDisposable
{
    private const string Sound = """
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

    private readonly ContentFixture _content = new();

    public void Dispose() => _content.Dispose();

    [Fact]
    public void Policy_Complete_HasNothingToSay()
    {
        _content.Write("policies/x.yaml", Sound);

        Assert.DoesNotContain(_content.Check().Problems, p => p.Thing.StartsWith("policy/", StringComparison.Ordinal) || p.File == "content/policies/x.yaml");
        Assert.Equal("plan", Assert.Single(_content.Check().Document.Policies).Key);
    }

    [Theory]
    [InlineData("    number: 内政办发〔2021〕8号\n", "", "没有写发文字号")]
    [InlineData("    dated: 2021-04-26\n", "", "没有写成文日期")]
    [InlineData("    validity: in-force\n", "", "没有写公文时效")]
    [InlineData("    issuer: 自治区人民政府办公厅\n", "", "没有写发布机构")]
    [InlineData("内政办发〔2021〕8号", "内政办发2021年8号", "应像“国办发〔2022〕32号”")]
    [InlineData("2021-04-26", "2021年4月", "应写成 2021-04-26")]
    [InlineData("in-force", "maybe", "不认识“maybe”")]
    [InlineData("[restaurant]", "[hotel]", "事项 hotel 不存在")]
    [InlineData("[8]", "[9]", "主题 9 不存在")]
    [InlineData("[8]", "[八]", "应为主题编号")]
    [InlineData("level: autonomous-region", "level: local", "要写是哪个区划的")]
    [InlineData("topic: 一件事一次办", "topic: 一件事一次办\n    address: http://example.com", "https://")]
    [InlineData("topic: 一件事一次办", "topic: 一件事一次办\n    replaced-by: none", "替代它的文件 none 不存在")]
    [InlineData("topic: 一件事一次办", "topic: 一件事一次办\n    needsLocalConfirmation: [colour]", "不认识“colour”")]
    public void Policy_Fault_IsAnErrorWithItsLine(string before, string after, string message)
    {
        _content.Write("policies/x.yaml", Sound.ReplaceLineEndings("\n").Replace(before, after, StringComparison.Ordinal));

        var error = Assert.Single(_content.Check().Errors, e => e.Message.Contains(message, StringComparison.Ordinal));

        Assert.Equal("content/policies/x.yaml", error.File);
        Assert.InRange(error.Line, 2, 14);
    }

    [Fact]
    public void Policy_NumberTwice_IsAnError()
    {
        _content.Write("policies/x.yaml", Sound);
        _content.Write("policies/y.yaml", Sound.Replace("  plan:", "  again:", StringComparison.Ordinal));

        Assert.Contains(_content.Check().Errors, e => e.Message.Contains("发文字号“内政办发〔2021〕8号”重复", StringComparison.Ordinal));
    }

    [Fact]
    public void Policy_Unconfirmed_IsAWarningToSettle()
    {
        _content.Write("policies/x.yaml", Sound.Replace("validity: in-force", "needsLocalConfirmation: [validity]", StringComparison.Ordinal));

        var warning = Assert.Single(_content.Check().Problems, p => p.Rule == "policy-facts");

        Assert.Equal("policy/plan", warning.Thing);
        Assert.Empty(_content.Check().Errors);
    }

    [Theory]
    [InlineData("from: 2026-05-01", "from: 五月一日", "应为日期")]
    [InlineData("from: 2026-05-01", "until: 2026-05-01", "缺少 from")]
    [InlineData("text: [停电一天。]", "text: []", "没有正文")]
    [InlineData("text: [停电一天。]", "text: [停电一天。]\n    until: 2026-04-01", "早于开始日期")]
    public void Notice_Fault_IsAnErrorWithItsFile(string before, string after, string message)
    {
        _content.Write("regions/150600/catalogue.yaml", "themes: all");
        _content.Write("regions/150600/notices.yaml", "notices:\n  power:\n    title: 停电\n    from: 2026-05-01\n    text: [停电一天。]\n".Replace(before, after, StringComparison.Ordinal));

        var error = Assert.Single(_content.Check().Errors, e => e.Message.Contains(message, StringComparison.Ordinal));

        Assert.Equal("content/regions/150600/notices.yaml", error.File);
    }

    [Fact]
    public void Shipped_Policies_NameNoAddressNobodyConfirmed() =>
        Assert.All(ShippedContent.Checked.Document.Policies, p => Assert.True(p.Address is null && p.Readings.Count == 0));
}
