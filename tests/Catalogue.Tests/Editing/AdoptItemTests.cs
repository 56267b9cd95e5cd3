using Microsoft.Extensions.DependencyInjection;
using Suban.Catalogue.Editing;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Catalogue.Tests.Editing;

/// <summary>A theme may use items of the library that the region has not adopted; it adopts them with the theme.</summary>
public sealed class AdoptItemTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Publish_WithAnItemNotAdopted_AdoptsIt(DatabaseKind kind)
    {
        await using var world = await CreateAsync(kind, "market-supervision");
        var region = world.Store.Current.Region(EditingWorld.Region)!;
        Assert.Null(region.FindItem("sign"));
        Assert.True(region.CanAdopt(region.ItemLibrary.Item("sign")));

        await world.EditAndPublishAsync(t => t with { Parts = [.. t.Parts, new ThemePart { Item = "sign" }] });

        region = world.Store.Current.Region(EditingWorld.Region)!;
        Assert.Equal("招牌设置", region.FindItem("sign")?.Name);
        Assert.Contains(region.FindTheme(8)!.Theme.Parts, p => p.Item == "sign");
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Submit_WithAnItemNobodyHandlesHere_IsRefusedInPlainWords(DatabaseKind kind)
    {
        await using var world = await CreateAsync(kind, "shipping-office");
        await world.StartAsync();
        EditingWorld.Done(await world.SaveAsync(t => t with { Parts = [.. t.Parts, new ThemePart { Item = "sign" }] }));

        var region = world.Store.Current.Region(EditingWorld.Region)!;
        var draft = await world.DraftAsync();
        var verdict = world.Database.Services.GetRequiredService<ThemeChecker>().Check(region, draft.Theme, draft.Problems);

        Assert.False(region.CanAdopt(region.ItemLibrary.Item("sign")));
        Assert.Contains(verdict.Blocks, b => b.Contains("本地区没有承办“招牌设置”的部门", StringComparison.Ordinal));
        Assert.NotNull((await world.SubmitAsync()).Refusal);
    }

    /// <summary>The region takes theme 8 only; 招牌设置 belongs to theme 9.</summary>
    private static async Task<EditingWorld> CreateAsync(DatabaseKind kind, string authority)
    {
        var world = await EditingWorld.CreateAsync(kind);
        world.Content.Write("items/sign.yaml", ContentFixture.Item("sign", "招牌设置")
            .Replace("authority: market-supervision", $"authority: {authority}", StringComparison.Ordinal)
            .Replace("000000000001", "000000000002", StringComparison.Ordinal));
        world.Content.Write("themes/009.yaml", ContentFixture.Theme(parts: "parts: [sign]")
            .Replace("theme: 8", "theme: 9", StringComparison.Ordinal)
            .Replace("我要开小餐馆", "我要做招牌", StringComparison.Ordinal));
        world.Content.Write($"regions/{EditingWorld.Region}/catalogue.yaml", "themes: [8]");
        EditingWorld.Done(await world.ImportAsync());
        return world;
    }
}
