using Microsoft.Extensions.DependencyInjection;
using Suban.Catalogue.Ledgers;
using Suban.Catalogue.Tests.Editing;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Catalogue.Tests.Ledgers;

public sealed class OnlineShareTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Of_ItemMadeOnline_RaisesTheShareFromThatMonthOn(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);
        world.Content.Write("items/restaurant.yaml", ContentFixture.Item("restaurant", "小餐饮登记", "consumes: [business-license]\nvisits: 1\nprocess: [到窗口核对原件]"));
        EditingWorld.Done(await world.ImportAsync());
        var before = OnlineShare.Of(world.Store.Current.Region(EditingWorld.Region)!);
        Assert.Equal((2, 1, 500, false), (before.Total, before.Online, before.PerMille, before.Meets(90)));
        Assert.Equal(["小餐饮登记"], before.Offline.Select(i => i.Item.Name));

        world.Database.Clock.Advance(TimeSpan.FromDays(40));
        world.Content.Write("items/restaurant.yaml", ContentFixture.Item("restaurant", "小餐饮登记", "consumes: [business-license]"));
        EditingWorld.Done(await world.ImportAsync());

        var today = RegionTime.DateOf(world.Database.Clock.GetUtcNow());
        var months = await world.Database.Services.GetRequiredService<OnlineShareHistory>().OfAsync(EditingWorld.Region, today, default);
        Assert.Equal("100.0%", OnlineShare.Words(months[0].Share.PerMille));
        Assert.Equal((3, 1000, true), (months[0].Number, months[0].Share.PerMille, months[0].Share.Meets(90)));
        Assert.Equal((2, 500), (months[^1].Number, months[^1].Share.PerMille));
        Assert.Equal(months.Select(m => m.Month).OrderDescending(), months.Select(m => m.Month));
    }

    [Fact]
    public async Task Of_PaperOnlyAWindowTakes_KeepsTheItemOffline()
    {
        await using var world = await EditingWorld.CreateAsync(DatabaseKind.Sqlite);
        world.Content.Write("materials/all.yaml", """
            materials:
              layout: { name: 场所布局图, form: 原件, copies: 1, way: window }
              application: { name: 登记申请书, form: 原件, produced: true, class: application }
            """);
        EditingWorld.Done(await world.ImportAsync());

        var share = OnlineShare.Of(world.Store.Current.Region(EditingWorld.Region)!);

        Assert.Equal(0, share.Online);
        Assert.All(share.Offline, i => Assert.Equal(["场所布局图"], i.WindowPapers));
    }
}
