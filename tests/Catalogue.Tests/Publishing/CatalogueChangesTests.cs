using Microsoft.Extensions.DependencyInjection;
using Suban.Catalogue.Editing;
using Suban.Catalogue.Publishing;
using Suban.Catalogue.Tests.Editing;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Catalogue.Tests.Publishing;

public sealed class CatalogueChangesTests
{
    private const string Region = EditingWorld.Region;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task AfterAsync_FirstPublication_EveryEntryIsAddedOnce(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);

        var changes = await ReadAsync(world, ChangeCursor.Start);

        Assert.All(changes, c => Assert.Equal((EntryChange.Added, 1), (c.Change, c.Number)));
        Assert.Equal(changes.Count, changes.Select(c => (c.Kind, c.Key)).Distinct().Count());
        Assert.Equal(Published(world), changes.Select(c => (c.Kind, c.Key, c.Name)).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task AfterAsync_ThemeEditedAndPublished_IsChangedOnce(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);
        var now = await Changes(world).NowAsync(Region, default);

        await world.EditAndPublishAsync(theme => theme with { Summary = "一次交材料，一次办好。" });

        var change = Assert.Single(await ReadAsync(world, now));
        Assert.Equal((EntryKind.Theme, "8", EntryChange.Changed, 2), (change.Kind, change.Key, change.Change, change.Number));
        Assert.Equal(world.Store.Current.Region(Region)!.Version, change.Version);
        Assert.Empty(await ReadAsync(world, await Changes(world).NowAsync(Region, default)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task AfterAsync_ThemeSuspendedAndResumed_IsWithdrawnThenAdded(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);
        var now = await Changes(world).NowAsync(Region, default);

        EditingWorld.Done(await world.Publisher.SuspendAsync(8, new StopOrder("系统升级", null), world.Process(nameof(SuspendTheme)), default));
        EditingWorld.Done(await world.Publisher.ResumeAsync(8, world.Process(nameof(ResumeTheme)), default));

        var changes = (await ReadAsync(world, now)).Where(c => c.Kind is EntryKind.Theme).ToList();
        Assert.Equal([(EntryChange.Withdrawn, 2), (EntryChange.Added, 3)], changes.Select(c => (c.Change, c.Number)));
        Assert.All(changes, c => Assert.Equal("我要开小餐馆", c.Name));
    }

    [Fact]
    public async Task AfterAsync_LibraryChanged_NamesWhatShowsIt()
    {
        await using var world = await EditingWorld.CreateAsync(DatabaseKind.Sqlite);
        var now = await Changes(world).NowAsync(Region, default);
        world.Content.Write("materials/all.yaml", """
            materials:
              layout: { name: 经营场所布局图, form: 原件, copies: 1 }
              application: { name: 登记申请书, form: 原件, produced: true, class: application }
            """);

        EditingWorld.Done(await world.ImportAsync());

        Assert.Equal(
            [(EntryKind.Theme, "8"), (EntryKind.Item, "registration"), (EntryKind.Item, "restaurant"), (EntryKind.Material, "layout")],
            (await ReadAsync(world, now)).Select(c => (c.Kind, c.Key)));
    }

    [Fact]
    public async Task AfterAsync_ReadInPages_GivesTheSameAsAtOnce()
    {
        await using var world = await EditingWorld.CreateAsync(DatabaseKind.Sqlite);
        await world.EditAndPublishAsync(theme => theme with { Summary = "一次交材料，一次办好。" });

        var whole = await ReadAsync(world, ChangeCursor.Start);

        Assert.Equal(whole, await ReadAsync(world, ChangeCursor.Start, most: 1));
        Assert.Equal(whole, await ReadAsync(world, ChangeCursor.Start, most: 4));
    }

    [Fact]
    public async Task AfterAsync_AVersionNobodyPublished_IsNothing()
    {
        await using var world = await EditingWorld.CreateAsync(DatabaseKind.Sqlite);

        Assert.Null(await Changes(world).AfterAsync(Region, ChangeCursor.Behind(2), 10, default));
        Assert.Empty((await Changes(world).AfterAsync("150203", ChangeCursor.Start, 10, default))!.Changes);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("3")]
    [InlineData("3.themes.8")]
    [InlineData("3.elements.operator.name")]
    [InlineData("12.certificate-kinds.business-license")]
    public void Cursor_WrittenAndRead_IsTheSame(string text) => Assert.Equal(text, ChangeCursor.Read(text)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("1.themes")]
    [InlineData("1.themes.")]
    [InlineData("1.cases.8")]
    [InlineData("99999999999999999999")]
    [InlineData("１")]
    public void Cursor_AnythingElse_IsNone(string text) => Assert.Null(ChangeCursor.Read(text));

    private static CatalogueChanges Changes(EditingWorld world) => world.Database.Services.GetRequiredService<CatalogueChanges>();

    private static async Task<IReadOnlyList<CatalogueChange>> ReadAsync(EditingWorld world, ChangeCursor after, int most = 1000)
    {
        var read = new List<CatalogueChange>();
        while (true)
        {
            var page = (await Changes(world).AfterAsync(Region, after, most, default))!;
            read.AddRange(page.Changes);
            after = page.Next;
            if (!page.More)
            {
                return read;
            }
        }
    }

    private static HashSet<(EntryKind, string, string)> Published(EditingWorld world)
    {
        var library = world.Store.Current.Region(Region)!.Library;
        return
        [
            .. library.Document.Themes.Select(t => (EntryKind.Theme, $"{t.Number}", t.Name)),
            .. library.Document.Items.Select(i => (EntryKind.Item, i.Key, i.Name)),
            .. library.Materials.Where(m => library.MaterialUsers.Contains(m.Id)).Select(m => (EntryKind.Material, m.Id, m.Name)),
            .. library.Document.Elements.Where(e => library.ElementUsers.Contains(e.Id)).Select(e => (EntryKind.Element, e.Id, e.Label)),
            .. library.Document.Certificates.Select(c => (EntryKind.CertificateKind, c.Key, c.Name)),
        ];
    }
}
