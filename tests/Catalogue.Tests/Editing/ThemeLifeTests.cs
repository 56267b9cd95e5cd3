using Microsoft.Extensions.DependencyInjection;
using Suban.Catalogue.Adopting;
using Suban.Catalogue.Editing;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation;
using Suban.Organisation.Settings;
using Suban.TestKit;

namespace Suban.Catalogue.Tests.Editing;

public sealed class ThemeLifeTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Publish_Draft_SwapsTheSnapshotAndKeepsTheFileAsFirstEdition(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);
        var before = world.Store.Current;

        var published = await world.EditAndPublishAsync(t => t with { Name = "我要开饭馆" });

        Assert.Equal((2, 2), (published.Edition, published.CatalogueNumber));
        Assert.Equal("我要开饭馆", world.Shown(8)?.Name);
        Assert.Equal("我要开小餐馆", before.Region("150600")?.FindTheme(8)?.Name);
        var editions = await world.Database.ReadAsync<ThemeQueries, IReadOnlyList<EditionView>>(q => q.EditionsAsync(world.Editor, 8, default));
        Assert.Equal([(2, ThemeOrigin.Editor), (1, ThemeOrigin.File)], editions.Select(e => (e.Edition, e.Origin)));
        Assert.True(Assert.Single(editions[0].Opinions).Agreed);
        await world.Database.Services.AssertRecordedAsync<ThemePublished>("theme/150600/8");
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Import_AfterEditing_LeavesTheEditedTheme(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);
        await world.EditAndPublishAsync(t => t with { Name = "我要开饭馆" });

        var same = await world.ImportAsync();
        world.Content.Write("themes/008.yaml", ContentFixture.Theme().Replace("一次办好。", "文件改了。", StringComparison.Ordinal));
        await world.ImportAsync();

        Assert.Equal(CatalogueImport.Unchanged, same.Refusal?.Code);
        Assert.Equal(("我要开饭馆", "一次办好。"), (world.Shown(8)?.Name, world.Shown(8)?.Summary));
        var state = await world.Database.ReadAsync<ThemeQueries, ThemeState?>(q => q.StateAsync(world.Editor, 8, default));
        Assert.Equal(ThemeOrigin.Editor, state?.Origin);
        Assert.Equal("文件改了。", state?.File?.Summary);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Import_OfTheExportedText_GivesTheThemeBackToItsFile(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);
        await world.EditAndPublishAsync(t => t with { Name = "我要开饭馆" });
        world.Content.Write(ThemeText.FileOf(8), ThemeText.Write(world.Shown(8)!));

        await world.ImportAsync();
        world.Content.Write("themes/008.yaml", ContentFixture.Theme());
        await world.ImportAsync();

        Assert.Equal("我要开小餐馆", world.Shown(8)?.Name);
        await world.Database.Services.AssertRecordedAsync<ThemeReturnedToFile>("theme/150600/8");
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Import_WithoutAnItemAnEditedThemeUses_IsRefused(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);
        await world.EditAndPublishAsync(t => t with { Name = "我要开饭馆" });
        world.Content.Write("items/restaurant.yaml", ContentFixture.Item("canteen", "食堂登记", "consumes: [business-license]"));
        world.Content.Write("themes/008.yaml", ContentFixture.Theme(parts: "parts: [registration, canteen]"));

        var outcome = await world.ImportAsync();

        Assert.Equal("catalogue.has_errors", outcome.Refusal?.Code);
        Assert.Contains(outcome.Refusal!.Faults, f => f.Message.Contains("restaurant", StringComparison.Ordinal));
        Assert.Equal("我要开饭馆", world.Shown(8)?.Name);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RollBack_ToTheFile_IsANewEdition(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);
        await world.EditAndPublishAsync(t => t with { Name = "我要开饭馆" });

        var rolled = EditingWorld.Done(await world.Publisher.RollBackAsync(8, 1, "事项编辑甲", "名称不对", world.Process(nameof(RollBackTheme)), default));

        Assert.Equal((1, 3, 3), (rolled.To, rolled.Edition, rolled.CatalogueNumber));
        Assert.Equal("我要开小餐馆", world.Shown(8)?.Name);
        Assert.Equal("theme.no_edition", (await world.Publisher.RollBackAsync(8, 9, "甲", "", world.Process(nameof(RollBackTheme)), default)).Refusal?.Code);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task ReturnToFile_EditedTheme_FollowsTheFileAgain(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);
        await world.EditAndPublishAsync(t => t with { Name = "我要开饭馆" });
        world.Content.Write("themes/008.yaml", ContentFixture.Theme().Replace("一次办好。", "文件改了。", StringComparison.Ordinal));
        await world.ImportAsync();

        EditingWorld.Done(await world.Publisher.ReturnToFileAsync(8, "事项编辑甲", world.Process(nameof(ReturnThemeToFile)), default));

        Assert.Equal(("我要开小餐馆", "文件改了。"), (world.Shown(8)?.Name, world.Shown(8)?.Summary));
        Assert.Equal(CatalogueImport.Unchanged, (await world.ImportAsync()).Refusal?.Code);
        Assert.Equal("theme.from_file", (await world.Publisher.ReturnToFileAsync(8, "甲", world.Process(nameof(ReturnThemeToFile)), default)).Refusal?.Code);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Suspend_Theme_SurvivesAnImportAndIsResumed(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);

        EditingWorld.Done(await world.Publisher.SuspendAsync(8, new StopOrder("系统升级", "item/restaurant"), world.Process(nameof(SuspendTheme)), default));

        Assert.Null(world.Shown(8));
        Assert.Equal("系统升级", Assert.Single(world.Store.Current.Region("150600")!.Library.Document.Retired).Reason);
        Assert.Equal(CatalogueImport.Unchanged, (await world.ImportAsync()).Refusal?.Code);
        EditingWorld.Done(await world.Publisher.ResumeAsync(8, world.Process(nameof(ResumeTheme)), default));
        Assert.Equal("我要开小餐馆", world.Shown(8)?.Name);
        Assert.Empty(world.Store.Current.Region("150600")!.Library.Document.Retired);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Withdraw_BelowTheMinimumOfTheRegion_IsRefused(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);
        await world.DoneAsync<ChangeRegionSetting, RegionSettingChanged>((op, p) => op.RunAsync(
            EditingWorld.Region, "minimum-themes", "103", RegionTime.DateOf(p.Now), p, default));
        await world.Database.Services.GetRequiredService<OrganisationSnapshots>().RefreshAsync(default);

        var outcome = await world.Publisher.WithdrawAsync(8, new StopOrder("不再办理", null), world.Process(nameof(WithdrawTheme)), default);

        Assert.Equal("theme.too_few", outcome.Refusal?.Code);
        Assert.Contains("103", outcome.Refusal!.Message, StringComparison.Ordinal);
        Assert.NotNull(world.Shown(8));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Publish_MeanwhilePublishedElsewhere_IsNotLost(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);
        var content = world.Content.Check();
        var stale = new PreparedCatalogue(1, content.Document, RegionAdoption.Whole(EditingWorld.Region), content);
        await world.EditAndPublishAsync(t => t with { Name = "我要开饭馆" });

        var suspended = await world.DoAsync<SuspendTheme, ThemeSuspended>(
            (op, p) => op.RunAsync(8, new StopOrder("系统升级", null), "theme: 8", stale, p, default));

        Assert.Equal("theme.catalogue_moved", suspended.Refusal?.Code);
        Assert.Equal("我要开饭馆", world.Shown(8)?.Name);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Publish_InOneRegion_LeavesLibraryAndOtherRegionsAsTheyAre(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);
        const string other = "150602";
        EditingWorld.Done(await world.ImportAsync(other));

        await world.EditAndPublishAsync(t => t with { Name = "我要开饭馆" });
        EditingWorld.Done(await world.Publisher.SuspendAsync(8, new StopOrder("系统升级", null), world.Process(nameof(SuspendTheme)), default));
        EditingWorld.Done(await world.Publisher.ResumeAsync(8, world.Process(nameof(ResumeTheme)), default));

        var (own, next) = (world.Store.Current.Region(EditingWorld.Region)!, world.Store.Current.Region(other)!);
        Assert.Equal(("我要开饭馆", "我要开小餐馆"), (own.FindTheme(8)?.Name, next.FindTheme(8)?.Name));
        Assert.Same(own.Library.Shared, next.Library.Shared);
        Assert.Equal((4, 1), (own.Number, next.Number));
        Assert.Single(await world.Database.Services.RecordedAsync("catalogue/library"));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Import_LibraryChangedElsewhere_KeepsTheEditedThemeOverTheNewLibrary(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);
        world.Content.Write("regions/150600/catalogue.yaml", "themes: all\nthemes-here:\n  8: { promise: 4 }\n");
        EditingWorld.Done(await world.ImportAsync());
        Assert.Equal(4, world.Shown(8)?.PromisedWorkingDays);
        await world.EditAndPublishAsync(t => t with { Name = "我要开饭馆", PromisedWorkingDays = 3 });
        world.Content.Write("themes/008.yaml", ContentFixture.Theme().Replace("一次办好。", "文件改了。", StringComparison.Ordinal));

        EditingWorld.Done(await world.ImportAsync());

        Assert.Equal(("我要开饭馆", 3), (world.Shown(8)?.Name, world.Shown(8)?.PromisedWorkingDays));
        EditingWorld.Done(await world.Publisher.ReturnToFileAsync(8, "事项编辑甲", world.Process(nameof(ReturnThemeToFile)), default));
        Assert.Equal(("我要开小餐馆", "文件改了。", 4), (world.Shown(8)?.Name, world.Shown(8)?.Summary, world.Shown(8)?.PromisedWorkingDays));
        Assert.Equal(CatalogueImport.Unchanged, (await world.ImportAsync()).Refusal?.Code);
    }
}
