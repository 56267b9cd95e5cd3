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

    [Fact]
    public void Policy_Unconfirmed_IsAWarningToSettle()
    {
        _content.Write("policies/x.yaml", Sound.Replace("validity: in-force", "needsLocalConfirmation: [validity]", StringComparison.Ordinal));

        var warning = Assert.Single(_content.Check().Problems, p => p.Rule == "policy-facts");

        Assert.Equal("policy/plan", warning.Thing);
        Assert.Empty(_content.Check().Errors);
    }

    [Fact]
    public void Shipped_Policies_NameNoAddressNobodyConfirmed() =>
        Assert.All(ShippedContent.Checked.Document.Policies, p => Assert.True(p.Address is null && p.Readings.Count == 0));
}
