using Suban.Organisation.Settings;

namespace Suban.Organisation.Tests;

/// <summary>The differences between the places, as their documents have them (D-01 to D-46).</summary>
public sealed class ShippedRegionsTests
{
    private static readonly DateOnly _today = new(2026, 11, 23);

    private readonly Regions _regions = new(
        ContentFolder.ShippedStore(), new OrganisationSettings { ContentDirectory = ContentFolder.Shipped });

    public static TheoryData<string> Open => ["152529", "150600", "150602", "150303", "150271", "150203"];

    [Theory]
    [MemberData(nameof(Open))]
    public void Settings_EveryDefinition_HasAValue(string code) =>
        Assert.Equal(SettingDefinitions.All.Count, _regions.Settings(code, _today).All.Count);

    [Theory]
    [InlineData("152529", "portal-name", "内蒙古政务服务网正镶白旗站点")]
    [InlineData("150600", "portal-name", "自治区政务服务网（鄂尔多斯）")]
    [InlineData("150303", "portal-name", "内蒙古政务服务网乌海端")]
    [InlineData("150271", "portal-name", "包头政务服务网（鹿城之窗）")]
    [InlineData("150271", "publishing-body", "政务公开办")]
    [InlineData("150600", "publishing-body", "市行政审批和政务服务局")]
    [InlineData("150602", "publishing-body", "市行政审批和政务服务局")]
    [InlineData("150602", "guide-standard", "above")]
    [InlineData("150203", "programme-basis", "内职转发〔2020〕1号")]
    [InlineData("152529", "programme-basis", "内政办发〔2021〕8号")]
    [InlineData("150600", "delivery-payer", "government")]
    [InlineData("152529", "application-seal", "yes")]
    [InlineData("150303", "application-seal", "no")]
    [InlineData("150203", "assist-process", "early")]
    [InlineData("150303", "assist-process", "no-plan")]
    [InlineData("150271", "middle-office", "yes")]
    [InlineData("152529", "middle-office", "no")]
    [InlineData("150203", "agents-per-department-most", "2")]
    [InlineData("150203", "assist-subjects", "project engineering enterprise livelihood")]
    public void Settings_OfAPlace_AreItsDocuments(string code, string key, string value) =>
        Assert.Equal(value, _regions.Settings(code, _today).Text(key));

    [Fact]
    public void Settings_RulesOfTheLists_DifferByPlace()
    {
        RegionSettings Of(string code) => _regions.Settings(code, _today);

        Assert.Equal((103, 22), (Of("152529").MinimumThemes, Of("152529").MinimumAssistItems));
        Assert.Equal((0, 0), (Of("150271").MinimumThemes, Of("150303").MinimumAssistItems));
        Assert.Equal([true, false, false], new[] { "150303", "152529", "150203" }.Select(c => Of(c).AssistListGrowsOnly));
        Assert.Equal(OneThingFlow.Strict, Of("150271").OneThingFlow);
        Assert.Equal(OneThingFlow.ReEngineered, Of("150602").OneThingFlow);
        Assert.Equal(OneThingFlow.Refined, Of("152529").OneThingFlow);
    }

    [Theory]
    [InlineData("152529", "每月 19 日前", "每月 19 日前")]
    [InlineData("150600", "每周五前", "每月 24 日前")]
    [InlineData("150602", "每周五前", "每月 24 日前")]
    [InlineData("150303", "不定期", "每月 15 日前")]
    [InlineData("150271", "每月 15 日前", "不定期")]
    [InlineData("150203", "不定期", "不定期")]
    public void Settings_ReportDays_AreEachPlacesOwn(string code, string oneThing, string assist)
    {
        var settings = _regions.Settings(code, _today);

        Assert.Equal((oneThing, assist), (settings.OneThingReport.Words, settings.AssistReport.Words));
    }

    [Theory]
    [InlineData("152529", "非常满意 满意 不满意")]
    [InlineData("150303", "非常满意 满意 一般 不满意 非常不满意")]
    public void Settings_PrintedScale_IsThatOfTheForm(string code, string labels) =>
        Assert.Equal(labels.Split(' '), _regions.Settings(code, _today).PrintedSatisfactionScale.Select(l => l.Label));

    [Fact]
    public void Settings_ValueNobodyConfirmed_IsMarked()
    {
        Assert.True(_regions.Settings("150271", _today).NeedsLocalConfirmation("hotline"));
        Assert.True(_regions.Settings("152529", _today).NeedsLocalConfirmation("delivery-payer"));
        Assert.False(_regions.Settings("150600", _today).NeedsLocalConfirmation("delivery-payer"));
    }

    [Theory]
    [InlineData("152529100", "152529100 152529")]
    [InlineData("152529", "152529")]
    [InlineData("150602", "150602")]
    [InlineData("1525", "1525")]
    [InlineData("999999", "")]
    public void Serving_Region_IsItselfAndForATownshipItsCounty(string code, string serving) =>
        Assert.Equal(serving, string.Join(' ', _regions.Serving(code).Select(r => r.Code)));

    [Theory]
    [InlineData("150600", "150602", true)]
    [InlineData("150600", "150600", true)]
    [InlineData("150600", "150303", false)]
    [InlineData("150602", "150600", false)]
    [InlineData("152529", "152529100", true)]
    [InlineData("152529", "150271", false)]
    [InlineData("150000", "150303", true)]
    public void ScopeOf_Region_ReachesWhatLiesBelowIt(string reader, string region, bool seen) =>
        Assert.Equal(seen, region.StartsWith(Region.ScopeOf(reader), StringComparison.Ordinal));

    [Fact]
    public void Milestones_OfAPlace_AreItsOwn()
    {
        Assert.Equal(new DateOnly(2021, 4, 23), _regions.Milestones("152529").Single(m => m.Task == "开设网上专栏、组建专业队伍").DueOn);
        Assert.Contains("任务分工写 4 月底前", _regions.Milestones("150271")[1].Due, StringComparison.Ordinal);
        Assert.Contains(_regions.Milestones("150600"), m => m is { DueOn: null, Due: "持续推进" });
        Assert.Empty(_regions.Milestones("150203"));
    }

    [Theory]
    [InlineData("monthly-29")]
    [InlineData("monthly-0")]
    [InlineData("weekly-8")]
    [InlineData("monthly")]
    [InlineData("yearly-1")]
    [InlineData("")]
    public void ReportSchedule_FaultyText_IsRefused(string text) => Assert.Null(ReportSchedule.Read(text));
}
