using Suban.Organisation.Content;
using Suban.Organisation.Settings;

namespace Suban.Organisation.Tests;

public sealed class RegionsTests
{
    private static readonly DateOnly _today = new(2026, 11, 23);

    private readonly Regions _regions = new(
        ContentFolder.ShippedStore(), new OrganisationSettings { ContentDirectory = ContentFolder.Shipped });

    [Fact]
    public void Chain_OfTownship_RunsToTheAutonomousRegion() =>
        Assert.Equal(["152529100", "152529", "1525", "15"], _regions.Chain("152529100").Select(r => r.Code));

    [Fact]
    public void Default_IsZhengxiangbaiBanner() => Assert.Equal("正镶白旗", _regions.Default.Name);

    [Fact]
    public void Find_UnknownCode_IsNull() => Assert.Null(_regions.Find("999999"));

    [Fact]
    public void Settings_OfTownship_InheritsFromEveryLevel()
    {
        var settings = _regions.Settings("152529100", _today);

        Assert.Equal("0479-0000000", settings.Hotline);
        Assert.Equal(new TimeOnly(17, 30), settings.ClosingTime);
        Assert.Equal(30, settings.SupplementDays);
        Assert.Equal(ScriptOrder.ZhFirst, settings.ScriptOrder);
        Assert.Equal([5, 4, 2], settings.PrintedSatisfactionScale.Select(l => l.Score));
        Assert.Equal("基本满意", settings.SatisfactionScale[2].Label);
    }

    [Theory]
    [InlineData("2026-11-30", "17:30")]
    [InlineData("2026-12-01", "17:00")]
    [InlineData("2027-05-01", "18:00")]
    public void Settings_WithEffectiveDates_TakesTheOneInForce(string on, string closing)
    {
        var store = ContentFolder.ShippedStore();
        store.Current = new OrganisationSnapshot
        {
            Regions = store.Shipped.Regions,
            Entries =
            [
                .. store.Shipped.Entries,
                new SettingEntry("152529", "afternoon-hours", "14:30-18:00", new DateOnly(2027, 5, 1), false, Shipped: false),
                new SettingEntry("152529", "afternoon-hours", "14:30-17:00", new DateOnly(2026, 12, 1), false, Shipped: false),
            ],
            Authorities = store.Shipped.Authorities,
            Halls = store.Shipped.Halls,
            Closures = store.Shipped.Closures,
            Years = store.Shipped.Years,
        };

        Assert.Equal(TimeOnly.Parse(closing), store.Current.Settings("152529", DateOnly.Parse(on)).ClosingTime);
    }

    [Fact]
    public void Settings_EveryDefinition_HasAValueInTheSampleRegion() =>
        Assert.Equal(SettingDefinitions.All.Count, _regions.Settings("152529", _today).All.Count);
}
