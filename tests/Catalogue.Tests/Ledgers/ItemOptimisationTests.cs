using Microsoft.Extensions.DependencyInjection;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Ledgers;
using Suban.Catalogue.Publishing;
using Suban.Catalogue.Tests.Editing;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Catalogue.Tests.Ledgers;

public sealed class ItemOptimisationTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Of_FirstVersionAndNow_CountsWhatBecameLess(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);

        var row = (await LedgerAsync(world)).Items.Single(i => i.Item.Key == "restaurant");

        Assert.Equal(new Reduction(10, 5), row.Days);
        Assert.Equal((new Reduction(3, 3), 1), (row.Materials, row.WithCertificates)); // of layout, application and licence only the layout is still prepared by hand
        Assert.True(row.Changed);
    }

    [Fact]
    public async Task UnchangedDepartments_OneWithNothingLess_IsNamedWithItsItems()
    {
        await using var world = await EditingWorld.CreateAsync(DatabaseKind.Sqlite);
        foreach (var (key, name, more) in new[] { ("registration", "设立登记", "issues: business-license"), ("restaurant", "小餐饮登记", "consumes: [business-license]") })
        {
            world.Content.Write($"items/{key}.yaml", ContentFixture.Item(key, name, more).Replace("promised: 5", "promised: 10", StringComparison.Ordinal));
        }

        EditingWorld.Done(await world.ImportAsync());

        var ledger = await LedgerAsync(world);
        var department = Assert.Single(ledger.UnchangedDepartments);
        Assert.Equal("market-supervision", department.Authority);
        Assert.Equal(["小餐饮登记", "设立登记"], department.Items.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Of_PaperNoLongerAskedFor_IsLess()
    {
        await using var world = await EditingWorld.CreateAsync(DatabaseKind.Sqlite);
        world.Content.Write("items/restaurant.yaml", ContentFixture.Item("restaurant", "小餐饮登记").Replace("promised: 5", "promised: 10", StringComparison.Ordinal));
        EditingWorld.Done(await world.ImportAsync());

        var row = (await LedgerAsync(world)).Items.Single(i => i.Item.Key == "restaurant");

        Assert.Equal((new Reduction(3, 2), true), (row.Materials, row.Changed));
    }

    private static async Task<ItemOptimisation> LedgerAsync(EditingWorld world) => ItemOptimisation.Of(
        world.Store.Current.Region(EditingWorld.Region)!,
        (await world.Database.Services.GetRequiredService<CatalogueArchive>().FindAsync(EditingWorld.Region, 1, default))!);
}
