using Microsoft.Extensions.DependencyInjection;
using Suban.Catalogue.Checking;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation;
using Suban.TestKit;

namespace Suban.Catalogue.Tests.Publishing;

public sealed class PublishCatalogueTests : IDisposable
{
    private readonly ContentFixture _content = new();

    public void Dispose() => _content.Dispose();

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_CheckedContent_IsPublishedAndShown(DatabaseKind kind)
    {
        await using var database = Create(kind);

        var outcome = await ImportAsync(database);

        Assert.True(outcome.TryGet(out var published), outcome.Refusal?.Message);
        Assert.Equal(1, published.Number);
        var region = database.Services.GetRequiredService<CatalogueStore>().Current.Region("152529");
        Assert.Equal("我要开小餐馆", region?.FindTheme(8)?.Name);
        Assert.Equal("正镶白旗市场监督管理局", region?.Library.Authority("market-supervision").Name);
        await database.Services.AssertRecordedAsync<CataloguePublished>("catalogue/152529");
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_SameContentAgain_IsNotPublishedAgain(DatabaseKind kind)
    {
        await using var database = Create(kind);
        await ImportAsync(database);

        var outcome = await ImportAsync(database);

        Assert.Equal(CatalogueImport.Unchanged, outcome.Refusal?.Code);
        Assert.Single(await database.Services.RecordedAsync("catalogue/152529"));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_ChangedContent_KeepsTheOldPlanForWhoeverHoldsIt(DatabaseKind kind)
    {
        await using var database = Create(kind);
        await ImportAsync(database);
        var store = database.Services.GetRequiredService<CatalogueStore>();
        var before = store.Current;
        _content.Write("themes/008.yaml", ContentFixture.Theme().Replace("我要开小餐馆", "我要开餐馆", StringComparison.Ordinal));

        await ImportAsync(database);

        Assert.Equal("我要开小餐馆", before.Region("152529")?.FindTheme(8)?.Name);
        Assert.Equal("我要开餐馆", store.Current.Region("152529")?.FindTheme(8)?.Name);
        Assert.NotEqual(before.Version, store.Current.Version);
        Assert.Equal(2, store.Current.Region("152529")?.Number);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_ContentWithErrors_PublishesNothing(DatabaseKind kind)
    {
        await using var database = Create(kind);
        _content.Write("themes/008.yaml", "theme: 8\n");

        var outcome = await ImportAsync(database);

        Assert.Equal("catalogue.has_errors", outcome.Refusal?.Code);
        Assert.NotEmpty(outcome.Refusal!.Faults);
        Assert.Empty(await database.Services.RecordedAsync("catalogue/152529"));
        Assert.Null(database.Services.GetRequiredService<CatalogueStore>().Current.Region("152529"));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RefreshAsync_PublishedByAnotherNode_IsShown(DatabaseKind kind)
    {
        await using var database = Create(kind);
        await ImportAsync(database);
        var other = new CatalogueStore(
            database.Services.GetRequiredService<PlainReads>(), database.Services.GetRequiredService<Authorities>());

        Assert.True(await other.RefreshAsync(CancellationToken.None));
        Assert.False(await other.RefreshAsync(CancellationToken.None));
        Assert.Equal(database.Services.GetRequiredService<CatalogueStore>().Current.Version, other.Current.Version);
    }

    [Fact]
    public void Document_WrittenAndRead_IsTheSame()
    {
        var written = CatalogueVersion.Write(ShippedContent.Checked.Document);

        Assert.Equal(written, CatalogueVersion.Write(CatalogueVersion.Read(written)));
    }

    private static TestDatabase Create(DatabaseKind kind) => TestDatabase.Create(kind, services => services
        .AddOrganisation(new OrganisationSettings { ContentDirectory = ShippedContent.Folder })
        .AddCatalogue());

    private Task<Outcome<CataloguePublished>> ImportAsync(TestDatabase database) =>
        database.Services.GetRequiredService<CatalogueImport>().ImportAsync(
            _content.Folder, "152529", database.Process(nameof(PublishCatalogue)), CancellationToken.None);
}
