using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Suban.Catalogue.Assisting;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation;
using Suban.TestKit;

namespace Suban.Catalogue.Tests.Publishing;

/// <summary>One library, several regions, each with its own list and rules; the settings are those of the shipped regions.</summary>
public sealed class PublishRegionsTests : IDisposable
{
    private readonly ContentFixture _content = new();

    public PublishRegionsTests()
    {
        _content.Write("themes/009.yaml", ContentFixture.Theme(parts: "parts: [registration]")
            .Replace("theme: 8", "theme: 9", StringComparison.Ordinal).Replace("我要开小餐馆", "我要开面馆", StringComparison.Ordinal));
        _content.Write("assist/projects.yaml", """
            assist:
              filing: { name: 企业投资项目备案, kind: filing, authority: development-reform, stage: initiation, limits: { statutory: on-the-spot, promised: on-the-spot } }
              approval: { name: 企业投资项目核准, kind: licence, authority: development-reform, stage: initiation, limits: { statutory: 20, promised: 7 } }
            """);
        Write("150600", "themes: all\n");
        Write("150602", "themes: as-above\nplace-words: [东胜]\n");
        Write("150203", "themes: [8]\nlimits: { restaurant: { promised: 2 } }\n");
    }

    public void Dispose() => _content.Dispose();

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task ImportAllAsync_EachRegion_PublishesItsOwnList(DatabaseKind kind)
    {
        await using var database = Create(kind);

        Assert.All(await ImportAsync(database), o => Assert.Null(o.Outcome.Refusal));

        var current = Store(database).Current;
        Assert.Equal(["150203", "150600", "150602"], current.Regions.Select(r => r.Code).Order());
        Assert.Equal([8, 9], Numbers(current, "150600"));
        Assert.Equal([8, 9], Numbers(current, "150602"));
        Assert.Equal([8], Numbers(current, "150203"));
        Assert.Equal("鄂尔多斯市市场监督管理局", current.Region("150600")?.Library.Authority("market-supervision").Name);
        Assert.Equal("鄂尔多斯市东胜区市场监督管理局", current.Region("150602")?.Library.Authority("market-supervision").Name);
        Assert.Equal(5, current.Region("150600")?.FindItem("restaurant")?.Limits.PromisedWorkingDays);
        Assert.Equal(2, current.Region("150203")?.FindItem("restaurant")?.Limits.PromisedWorkingDays);
        Assert.Null(current.Region("152529"));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task ImportAllAsync_TheLibrary_IsStoredOnceAndShared(DatabaseKind kind)
    {
        await using var database = Create(kind);
        await ImportAsync(database);

        var current = Store(database).Current;
        Assert.Same(current.Region("150600")!.Library.Document.Elements, current.Region("150203")!.Library.Document.Elements);
        Assert.Equal(1, await Stored(database, CatalogueVersion.LibraryOwner));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task ImportAllAsync_OneListChanged_OnlyThatRegionGetsANewVersion(DatabaseKind kind)
    {
        await using var database = Create(kind);
        await ImportAsync(database);
        Write("150203", "themes: [8, 9]\n");

        var outcomes = await ImportAsync(database);

        Assert.Equal(["150203"], outcomes.Where(o => o.Outcome.Refusal is null).Select(o => o.Region));
        Assert.Equal([8, 9], Numbers(Store(database).Current, "150203"));
        Assert.Equal(1, Store(database).Current.Region("150600")?.Number);
        Assert.Equal(1, await Stored(database, CatalogueVersion.LibraryOwner));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task ImportAllAsync_TheLibraryChanged_IsShownInEveryRegionAtOnce(DatabaseKind kind)
    {
        await using var database = Create(kind);
        await ImportAsync(database);
        _content.Write("themes/008.yaml", ContentFixture.Theme().Replace("我要开小餐馆", "我要开餐馆", StringComparison.Ordinal));

        await ImportAsync(database);

        var current = Store(database).Current;
        Assert.All(["150600", "150602", "150203"], code => Assert.Equal("我要开餐馆", current.Region(code)?.FindTheme(8)?.Name));
        Assert.Equal(2, await Stored(database, CatalogueVersion.LibraryOwner));
    }

    [Theory]
    [InlineData("150271", "themes: all\nlimits: { restaurant: { promised: 8 } }\n", "不能比 5 个工作日更长")]
    [InlineData("150271", "themes: all\nthemes-here: { 10: { promise: 8 } }\n", "不能比 4 个工作日更长")]
    [InlineData("152529", "themes: all\n", "少于规定的 103 个")]
    [InlineData("152529", "themes: all\n", "少于规定的 22 项")]
    public async Task ImportAllAsync_ListAgainstTheRegionsSettings_IsRefusedAlone(string region, string list, string fault)
    {
        await using var database = Create(DatabaseKind.Sqlite);
        _content.Write("themes/010.yaml", ContentFixture.Theme(parts: "promise: 4\nparts: [restaurant]")
            .Replace("theme: 8", "theme: 10", StringComparison.Ordinal).Replace("我要开小餐馆", "我要开茶楼", StringComparison.Ordinal));
        Write(region, list);

        var outcomes = await ImportAsync(database);

        var refusal = outcomes.Single(o => o.Region == region).Outcome.Refusal;
        Assert.Equal("catalogue.breaks_rules", refusal?.Code);
        Assert.Contains(refusal!.Faults, f => f.Message.Contains(fault, StringComparison.Ordinal));
        Assert.Null(Store(database).Current.Region(region));
        Assert.NotNull(Store(database).Current.Region("150600"));
    }

    [Fact]
    public async Task ImportAllAsync_GrowOnlyList_MayGrowButNotShrink()
    {
        await using var database = Create(DatabaseKind.Sqlite);
        Write("150303", "themes: none\n");
        WriteAssist("150303", "filing");
        await ImportAsync(database);
        WriteAssist("150303", "filing", "approval");
        Assert.Null((await ImportAsync(database)).Single(o => o.Region == "150303").Outcome.Refusal);

        WriteAssist("150303", "approval");
        var refusal = (await ImportAsync(database)).Single(o => o.Region == "150303").Outcome.Refusal;

        Assert.Contains("只增不减，不能去掉“企业投资项目备案”", refusal?.Message, StringComparison.Ordinal);
        Assert.Equal(2, Store(database).Current.Region("150303")?.AssistLines.Count);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task History_OfAList_SaysWhichVersionBroughtAndTookWhat(DatabaseKind kind)
    {
        await using var database = Create(kind);
        WriteAssist("150203", "filing");
        await ImportAsync(database);
        WriteAssist("150203", "filing", "approval");
        await ImportAsync(database);
        Write("150203", "themes: [8, 9]\n");
        await ImportAsync(database);
        WriteAssist("150203", "approval");
        await ImportAsync(database);

        var history = await database.Services.GetRequiredService<AssistHistory>().OfAsync("150203", default);

        Assert.Equal([4, 2, 1], history.Select(c => c.Number));
        Assert.Equal(["企业投资项目备案"], history[0].Removed);
        Assert.Equal(["企业投资项目核准"], history[1].Added);
        Assert.Equal([1, 2, 1], history.Select(c => c.Count));
    }

    [Fact]
    public async Task ImportAllAsync_WithheldItem_IsShownNowhereAndMayLeaveAListThatOnlyGrows()
    {
        await using var database = Create(DatabaseKind.Sqlite);
        Write("150303", "themes: none\n");
        WriteAssist("150303", "filing", "approval");
        await ImportAsync(database);
        Assert.Empty(AssistCompleteness.Missing(Store(database).Current.Region("150303")!));
        _content.Write("assist/projects.yaml", """
            assist:
              filing: { name: 企业投资项目备案, kind: filing, authority: development-reform, stage: initiation, withheld: 涉及国家安全, limits: { statutory: on-the-spot, promised: on-the-spot } }
              approval: { name: 企业投资项目核准, kind: licence, authority: development-reform, stage: initiation, limits: { statutory: 20, promised: 7 } }
              planning: { name: 规划许可, kind: licence, authority: natural-resources, stage: land, limits: { statutory: 20, promised: 7 } }
            """);
        var refused = (await ImportAsync(database)).First(o => o.Region == "150303").Outcome.Refusal;
        Assert.Contains("不能列入公开的目录", Assert.Single(refused!.Faults).Message, StringComparison.Ordinal);

        WriteAssist("150303", "approval");
        Assert.Null((await ImportAsync(database)).Single(o => o.Region == "150303").Outcome.Refusal);

        var region = Store(database).Current.Region("150303")!;
        Assert.Equal(["企业投资项目核准"], region.AssistLines.Select(l => l.Item.Name));
        Assert.DoesNotContain(region.Library.Document.AssistItems, i => i.Key == "filing");
        Assert.Equal(["规划许可"], AssistCompleteness.Missing(region).Select(i => i.Name));
    }

    [Fact]
    public async Task ImportAllAsync_ListWhereNothingHasToGrow_MayShrink()
    {
        await using var database = Create(DatabaseKind.Sqlite);
        WriteAssist("150203", "filing", "approval");
        await ImportAsync(database);
        WriteAssist("150203", "approval");

        Assert.Null((await ImportAsync(database)).Single(o => o.Region == "150203").Outcome.Refusal);
        Assert.Equal("企业投资项目核准", Store(database).Current.Region("150203")?.AssistLines.Single().Item.Name);
    }

    [Fact]
    public async Task ImportAllAsync_AsAboveWhereNothingIsAbove_SaysSo()
    {
        await using var database = Create(DatabaseKind.Sqlite);
        Write("150271", "themes: as-above\n");

        var outcomes = await ImportAsync(database);

        Assert.Equal("catalogue.nothing_above", outcomes.Single(o => o.Region == "150271").Outcome.Refusal?.Code);
    }

    private static TestDatabase Create(DatabaseKind kind) => TestDatabase.Create(kind, services => services
        .AddOrganisation(new OrganisationSettings { ContentDirectory = ShippedContent.Folder })
        .AddCatalogue());

    private static CatalogueStore Store(TestDatabase database) => database.Services.GetRequiredService<CatalogueStore>();

    private static IEnumerable<int> Numbers(CatalogueSnapshot current, string region) => current.Region(region)!.Themes.Select(t => t.Number);

    private static async Task<int> Stored(TestDatabase database, string owner)
    {
        await using var scope = database.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<CatalogueVersion>().CountAsync(v => v.Region == owner);
    }

    private void Write(string region, string list) => _content.Write($"regions/{region}/catalogue.yaml", list);

    private void WriteAssist(string region, params string[] items) => _content.Write(
        $"regions/{region}/assist.yaml",
        "title: 目录\nitems:\n" + string.Concat(items.Select((item, i) => $"  - {{ no: {i + 1}, item: {item}, department: 发改部门 }}\n")));

    private Task<IReadOnlyList<(string Region, Outcome<CataloguePublished> Outcome)>> ImportAsync(TestDatabase database) =>
        database.Services.GetRequiredService<CatalogueImport>().ImportAllAsync(
            _content.Folder, "152529", _ => database.Process(nameof(PublishCatalogue)), CancellationToken.None);
}
