using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;

namespace Suban.Catalogue.Tests.Compiling;

public sealed class FiveReductionsTests : IDisposable
{
    private readonly ContentFixture _content = new();

    public void Dispose() => _content.Dispose();

    public static TheoryData<int> Themes() => [.. ShippedContent.Themes.Select(t => t.Number)];

    /// <summary>Before less what fell away, each with its reason, is what is left.</summary>
    [Theory, MemberData(nameof(Themes))]
    public void Of_EveryShippedTheme_AddsUp(int number)
    {
        var saved = ThemeOverview.Of(ShippedContent.Theme(number)).Reductions;

        Assert.Equal(saved.Materials.After, saved.Materials.Before - saved.Removed.Sum(m => m.Times));
        Assert.All(new[] { saved.Days, saved.Steps, saved.Materials, saved.FeeItems, saved.Visits, saved.Copies, saved.Fields, saved.Departments }, r =>
        {
            Assert.True(r.Before >= r.After, $"{r}");
            Assert.True(r.After >= 0, $"{r}");
        });
        Assert.InRange(saved.WithCertificates, 0, saved.Materials.After);
    }

    [Fact]
    public void Of_TwoItems_NamesWhyEachPaperFellAway()
    {
        var saved = Saved();

        // registration: layout, application; restaurant: layout, application, and the licence registration issues.
        Assert.Equal(new Reduction(5, 1), saved.Materials);
        Assert.Equal(
            [("场所布局图", RemovalReason.Duplicate, 1), ("营业执照", RemovalReason.PassedOn, 1), ("登记申请书", RemovalReason.Produced, 2)],
            saved.Removed.Select(m => (m.Name, m.Reason, m.Times)));
        Assert.Equal(new Reduction(10, 5), saved.Days);
        Assert.Equal(new Reduction(2, 1), saved.Visits);
        Assert.Equal(new Reduction(6, 3), saved.Fields);
        Assert.Equal(new Reduction(1, 1), saved.Departments);
    }

    [Fact]
    public void Of_FlowsOfTwoStages_CountTheLongestOfEach()
    {
        _content.Write("items/registration.yaml", ContentFixture.Item("registration", "设立登记", "issues: business-license\nprocess: [提交, 受理, 发照]"));
        _content.Write("items/restaurant.yaml", ContentFixture.Item("restaurant", "小餐饮登记", "consumes: [business-license]\nprocess: [提交, 受理, 现场看, 发证]"));

        Assert.Equal(new Reduction(7, 5), Saved().Steps);
    }

    [Fact]
    public void Of_ItemsThatCost_AreCounted()
    {
        _content.Write("items/restaurant.yaml", ContentFixture.Item("restaurant", "小餐饮登记", "fee: { standard: 每件 80 元, basis: 价目表 }"));

        Assert.Equal(new Reduction(1, 1), Saved().FeeItems);
    }

    [Fact]
    public void Of_PapersTheBaselineHadWithoutGround_FallAwayAsSuch()
    {
        var document = _content.Check().Document;
        var library = new CatalogueLibrary(
            document with { Baselines = [new ThemeBaseline { Number = 8, Materials = 4, Cancelled = ["场地证明"], Source = "自治区指南" }] }, "150600", "test", []);

        var saved = ThemeOverview.Of(new ThemeVersion(document.Themes[0], library)).Reductions;

        Assert.Equal(new Reduction(6, 1), saved.Materials);
        Assert.Equal((RemovalReason.NoBasis, "场地证明"), (saved.Removed[^1].Reason, saved.Removed[^1].Name));
    }

    [Fact]
    public void Ledger_OfTheShippedRegion_HasEveryThemeAndItsSums()
    {
        var ledger = ReductionLedger.Of(ShippedContent.Region("152529"), new ThemeOverviews());

        Assert.Equal(103, ledger.Rows.Count);
        Assert.Equal(ledger.Rows.Sum(r => r.Saved.Materials.Before), ledger.Sum(s => s.Materials).Before);
        Assert.True(ledger.Sum(s => s.Materials).Saved > 500);
        Assert.Equal(104, System.Text.Encoding.UTF8.GetString(ledger.ToCsv(key => key)).TrimEnd().Split("\r\n").Length);
    }

    [Theory]
    [InlineData("materials: 1, source: 自治区指南", null)]
    [InlineData("materials: 0, source: 自治区指南", "请减少")]
    [InlineData("materials: 0, source: 自治区指南, because: 本地要看图纸", "由谁批准")]
    [InlineData("materials: 0, source: 自治区指南, because: 本地要看图纸, approved-by: 政务服务局", null)]
    [InlineData("cancelled: [场地证明], source: 自治区指南", null)]
    public void Check_MoreThanTheBaseline_NeedsAnApprovedReason(string baseline, string? warned)
    {
        _content.Write("regions/150600/catalogue.yaml", $"themes: all\nbaselines:\n  8: {{ {baseline} }}\n");

        var content = _content.Check();

        Assert.Empty(content.Errors);
        var warnings = content.Problems.Where(p => p.Rule == "material-ceiling").ToList();
        Assert.Equal(warned is null ? 0 : 1, warnings.Count);
        Assert.All(warnings, w => Assert.Equal((true, 3), (w.Message.Contains(warned!, StringComparison.Ordinal), w.Line)));
    }

    [Theory]
    [InlineData("themes: all\nbaselines:\n  9: { materials: 1, source: 指南 }", "不在本地清单里")]
    [InlineData("themes: all\nbaselines:\n  8: { materials: 1 }", "缺少 source")]
    public void Check_FaultyBaseline_IsAnError(string text, string fault)
    {
        _content.Write("regions/150600/catalogue.yaml", text);

        Assert.Contains(_content.Check().Errors, e => e.Line == 3 && e.Message.Contains(fault, StringComparison.Ordinal));
    }

    private FiveReductions Saved()
    {
        var content = _content.Check();
        Assert.Empty(content.Errors);
        return ThemeOverview.Of(new ThemeVersion(content.Document.Themes[0], new CatalogueLibrary(content.Document, "150600", "test", []))).Reductions;
    }
}
