using System.Diagnostics;
using Suban.Catalogue.Publishing;
using Suban.Catalogue.Search;

namespace Suban.Catalogue.Tests.Search;

public sealed class ThingSearchTests
{
    private static readonly Lazy<RegionCatalogue> _region = new(() => ShippedContent.Region("152529"));

    /// <summary>The same with a name for one of its authorities.</summary>
    private static readonly Lazy<RegionCatalogue> _named = new(() => new RegionCatalogue(
        ShippedContent.Themes[0].Library.For(
            _region.Value.Library.Document, "152529", "named", [new AuthorityCard("market-supervision", "正镶白旗市场监督管理局")]),
        _region.Value.Adoption, 1, default));

    [Theory]
    [InlineData("健康证明", ThingKind.Material, "健康证明")]
    [InlineData("办营业执照要带什么", ThingKind.Certificate, "营业执照")]
    [InlineData("烟草专卖零售许可证", ThingKind.Certificate, "烟草专卖零售许可证")]
    [InlineData("营业执照", ThingKind.Certificate, "营业执照")]
    public void Find_PapersAndCertificates_LeadToTheirThemes(string query, ThingKind kind, string name)
    {
        var found = _region.Value.SearchThings(query).Things.FirstOrDefault(t => t.Kind == kind && t.Name.Contains(name, StringComparison.Ordinal));

        Assert.NotEmpty(found?.Themes ?? []);
    }

    [Fact]
    public void Find_ADepartment_LeadsToWhatItTakesPartIn()
    {
        // Without a region's own names a department is known by its key.
        var found = Assert.Single(_region.Value.SearchThings("tobacco").Things, t => t.Kind is ThingKind.Department);

        Assert.Contains(found.Themes, t => t.Number == 2);
    }

    [Theory]
    [InlineData("市监局")]
    [InlineData("工商局")]
    public void Find_ADepartmentByAnotherName_IsFoundUnderItsOwn(string query)
    {
        var library = ShippedContent.Themes[0].Library.For(
            _region.Value.Library.Document, "152529", "called",
            [new AuthorityCard("market-supervision", "正镶白旗市场监督管理局") { AlsoCalled = ["旗市监局", "工商局"], Phone = "0479-0000101" }]);

        var found = Assert.Single(
            new RegionCatalogue(library, _region.Value.Adoption, 1, default).SearchThings(query).Things, t => t.Kind is ThingKind.Department);

        Assert.Equal(("正镶白旗市场监督管理局", "0479-0000101"), (found.Name, found.Authority?.Phone));
    }

    [Theory]
    [InlineData("协办信息单", "跨层级审批事项服务协办单")]
    [InlineData("市本级“帮您办”代办帮办服务申请表", "海南区“帮您办”代办帮办服务申请表")]
    [InlineData("服办结单", "海南区“帮您办”代办帮办服务办结单")]
    public void Find_AFormAsSomePaperSpellsIt_IsFoundUnderTheRegionsName(string query, string title) =>
        Assert.Contains(ShippedContent.Region("150303").SearchThings(query).Things, t => t.Kind is ThingKind.Form && t.Name == title);

    [Theory]
    [InlineData("食品经营许可", "food-business-licence")]
    [InlineData("SPJYXK", "food-business-licence")]
    [InlineData("食品经营许可（20 个工作日）", "food-business-licence")]
    public void Find_Items_ByNameOldNameAndFirstLetters(string query, string key) =>
        Assert.Contains(_region.Value.SearchThings(query).Items, i => i.Key == key);

    [Theory]
    [InlineData("营业只照", "营业执照")]
    [InlineData("办营业执造要带什么", "营业执照")]
    [InlineData("健抗证明", "健康证明")]
    [InlineData("身份正", "身份证")]
    [InlineData("食品经营诈可", "食品经营许可")]
    [InlineData("市场监督管里局", "市场监督管理局")]
    public void Find_MisspeltBySoundOrShape_IsReadAsItWasMeant(string query, string meant)
    {
        var found = _named.Value.SearchThings(query);

        Assert.Equal(meant, found.ReadAs);
        Assert.Equal(NamesOf(_named.Value.SearchThings(meant)), NamesOf(found));
    }

    [Theory]
    [InlineData("营业执照")]
    [InlineData("健康证明")]
    [InlineData("tobacco")]
    public void Find_SpeltCorrectly_IsNotCorrected(string query) => Assert.Null(_region.Value.SearchThings(query).ReadAs);

    [Theory]
    [InlineData("局")]
    [InlineData("")]
    [InlineData("龘龘龘")]
    [InlineData("'; drop table theme; --")]
    [InlineData("\u0000\ud800")]
    public void Find_TooLittleOrUnknown_IsNothing(string query) => Assert.True(_region.Value.SearchThings(query).IsNone);

    [Fact]
    public void Find_EveryPhrasing_AnswersUnderTenMilliseconds()
    {
        var region = _region.Value;
        var phrasings = File.ReadAllLines(Path.Combine(ShippedContent.Folder, "../tests/Catalogue.Tests/Search/phrasings.tsv")).SelectMany(l => l.Split('\t')[1..]).ToList();
        region.Search("餐馆");
        region.SearchThings("餐馆");

        // The best of three, because other programs share the machine.
        var times = phrasings.Select(p => Enumerable.Range(0, 3).Min(_ => TimeOf(region, p))).Order().ToList();

        Assert.True(times[(int)(times.Count * 0.99)] < TimeSpan.FromMilliseconds(10), $"p99 {times[(int)(times.Count * 0.99)].TotalMilliseconds} ms");
    }

    private static IEnumerable<string> NamesOf(FoundThings found) => found.Items.Select(i => i.Name).Concat(found.Things.Select(t => t.Name));

    private static TimeSpan TimeOf(RegionCatalogue region, string query)
    {
        var started = Stopwatch.GetTimestamp();
        region.Search(query);
        region.SearchThings(query);
        return Stopwatch.GetElapsedTime(started);
    }
}
