using Suban.Catalogue.Assisting;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Loading;
using Suban.Catalogue.Publishing;

namespace Suban.Catalogue.Tests.Adopting;

/// <summary>What the shipped regions publish, as the documents of each place have it.</summary>
public sealed class ShippedRegionsTests
{
    [Theory]
    [InlineData("152529", 103, 22)]
    [InlineData("150600", 104, 0)]
    [InlineData("150271", 100, 0)]
    [InlineData("150303", 0, 33)]
    [InlineData("150203", 0, 0)]
    public void Region_Lists_AreThoseOfItsDocument(string code, int themes, int assist)
    {
        var region = ShippedContent.Region(code);

        Assert.Equal(themes, region.Themes.Count);
        Assert.Equal(assist, region.AssistLines.Count);
    }

    [Fact]
    public void District_TakesTheListOfItsCity()
    {
        var city = ShippedContent.Region("150600");
        var district = ShippedContent.Region("150602", "150600", "15");

        Assert.Equal(city.Themes.Select(t => t.Number), district.Themes.Select(t => t.Number));
        Assert.Equal(city.Adoption.Assist, district.Adoption.Assist);
        Assert.Equal("150602", district.Code);
    }

    /// <summary>企业开办“一日办、零成本” is a theme of the city's own, which its document names.</summary>
    [Fact]
    public void EnterpriseOpening_IsOfferedByItsCityAndDistrictAlone_WithinADayAndFree()
    {
        const int Opening = 1001;
        var theme = ShippedContent.Region("150600").FindTheme(Opening)!;
        var answers = new Dictionary<string, string> { ["entity"] = "company", ["staff"] = "yes", ["fund"] = "yes" };
        var plan = PlanCompiler.Compile(theme, answers, KnownFacts.None);

        Assert.NotNull(ShippedContent.Region("150602", "150600", "15").FindTheme(Opening));
        Assert.All(new[] { "152529", "150271", "150303" }, elsewhere => Assert.Null(ShippedContent.Region(elsewhere).FindTheme(Opening)));
        Assert.Equal(5, plan.Components.Count);
        Assert.InRange(plan.PromisedWorkingDays, 0, 1);
        Assert.Empty(plan.Fees);
        Assert.Contains(ShippedContent.Region("150600").PacksWith(plan.Components.Select(c => c.Key)), p => p.Key == "enterprise-opening");
    }

    [Theory]
    [InlineData(100, 3)]
    [InlineData(23, 44)]
    [InlineData(5, 82)]
    [InlineData(8, 8)]
    public void FindTheme_MergedNumber_IsTheOneThatWasKept(int number, int kept) =>
        Assert.Equal(kept, ShippedContent.Region("150271").FindTheme(number)?.Number);

    [Theory]
    [InlineData("我要开乐器专卖店", 44)]
    [InlineData("我要开农药店", 82)]
    [InlineData("卖除草剂", 82)]
    [InlineData("我要开畜禽养殖场（不含野生动物）", 3)]
    public void Search_NameOfAMergedTheme_FindsTheOneThatWasKept(string name, int kept) =>
        Assert.Equal(kept, ShippedContent.Region("150271").Search(name)[0].Number);

    /// <summary>Where a place did not merge them, whoever finds one near duplicate sees the other beside it.</summary>
    [Theory]
    [InlineData(3, 100)]
    [InlineData(5, 82)]
    [InlineData(82, 72)]
    [InlineData(23, 44)]
    [InlineData(2, 59)]
    [InlineData(8, 88)]
    [InlineData(88, 43)]
    [InlineData(11, 95)]
    [InlineData(35, 36)]
    [InlineData(18, 103)]
    public void Search_ElsewhereNearDuplicates_AreShownTogether(int one, int other)
    {
        var region = ShippedContent.Region("152529");

        Assert.Contains(other, region.Search(region.FindTheme(one)!.Name).Take(SeenAtOnce).Select(t => t.Number));
        Assert.Contains(one, region.Search(region.FindTheme(other)!.Name).Take(SeenAtOnce).Select(t => t.Number));
    }

    private const int SeenAtOnce = 10;

    [Fact]
    public void Regions_ShareTheObjectsTheyLeaveAlone()
    {
        var one = ShippedContent.Region("152529").Library.Document;
        var other = ShippedContent.Region("150271").Library.Document;

        Assert.Same(one.Elements, other.Elements);
        Assert.Same(one.Materials, other.Materials);
        Assert.Same(one.Certificates, other.Certificates);
        Assert.Same(one.Themes.First(t => t.Number == 8), other.Themes.First(t => t.Number == 8));
        Assert.Same(one.Items.First(i => i.Key == "business-registration"), other.Items.First(i => i.Key == "business-registration"));
    }

    [Fact]
    public void Region_WithFewerThemes_HasEveryItemTheyNeed()
    {
        var region = ShippedContent.Region("150271");

        Assert.All(region.Themes, t => Assert.All(t.Theme.Parts, p => Assert.NotNull(region.FindItem(p.Item))));
        Assert.All(region.Themes, t => Assert.NotEqual(
            PlanStatus.Refused, PlanCompiler.Compile(t, new Dictionary<string, string>(), KnownFacts.None).Status));
    }

    [Fact]
    public void Check_SeededDefectsOfTheDistrictsPapers_AreWarned()
    {
        var warnings = ShippedContent.Checked.Problems
            .Where(p => p.Severity is ProblemSeverity.Warning && p.File == "content/regions/150303/assist.yaml")
            .Select(p => p.Message)
            .ToList();

        Assert.Contains("第 29 项来源印作 39，按次序应为 29。", warnings);
        Assert.Contains("第 31 项目录写“农民合作社法人注册登记”，申请表和人员信息表写“非公司企业法人注册登记”，请核定。", warnings);
        Assert.Equal(2, warnings.Count(w => w.Contains("人员信息表是“区农牧水务局”", StringComparison.Ordinal)));
        Assert.Equal(8, warnings.Count(w => w.EndsWith("没有代办人员。", StringComparison.Ordinal)));
        Assert.Contains(warnings, w => w.StartsWith("授权委托书比目录少 12 项", StringComparison.Ordinal));
        Assert.Contains(warnings, w => w.StartsWith("第 31 项三处写法不一", StringComparison.Ordinal));
        Assert.Contains(warnings, w => w.StartsWith("申请表 33 个勾选框的后 22 个印到了", StringComparison.Ordinal));
        Assert.Equal(18, warnings.Count);
    }

    [Fact]
    public void AssistLists_FirstTwentyOne_AreTheSameItems() => Assert.Equal(
        ShippedContent.Region("152529").AssistLines.Take(21).Select(l => l.Item),
        ShippedContent.Region("150303").AssistLines.Take(21).Select(l => l.Item));

    [Fact]
    public void AssistItem_StaleSince2021_NamesItsSuccessor()
    {
        var stale = ShippedContent.Region("150303").AssistLines.Single(l => l.Item.Successor is not null);

        Assert.Equal((30, "企业名称自主申报"), (stale.Entry.Number, stale.Item.Successor!.Now));
    }

    [Fact]
    public void AssistItems_Order_HasNoCycle()
    {
        var items = ShippedContent.Checked.Document.AssistItems;

        var graph = PrerequisiteGraph.Of(
            items.Select(i => i.Key).ToHashSet(), items.SelectMany(i => i.After, (i, before) => (Before: before, After: i.Key)));

        Assert.Empty(graph.Cycle);
    }

    [Fact]
    public void AssistStages_OfEveryList_AreNamed() => Assert.All(
        [ShippedContent.Region("152529"), ShippedContent.Region("150303")],
        region => Assert.All(region.AssistLines, l => Assert.True(region.Adoption.Assist!.Stages.ContainsKey(l.Item.Stage), l.Item.Key)));
}
