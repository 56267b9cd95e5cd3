using Microsoft.Extensions.DependencyInjection;
using Suban.Catalogue;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation;
using Suban.TestKit;

namespace Suban.Assistance.Tests;

/// <summary>The shipped catalogue of every region, published once for all tests: nothing here changes it.</summary>
internal static class Published
{
    private static readonly Lazy<Task<CatalogueStore>> _store = new(PublishAsync);

    public static Task<CatalogueStore> StoreAsync() => _store.Value;

    private static async Task<CatalogueStore> PublishAsync()
    {
        await using var database = TestDatabase.Create(DatabaseKind.Sqlite, services => services
            .AddLogging()
            .AddOrganisation(new OrganisationSettings { ContentDirectory = TestHost.ContentDirectory })
            .AddCatalogue());
        await database.Services.GetRequiredService<CatalogueImport>().ImportAllAsync(
            TestHost.ContentDirectory, "152529", region => SystemProcess.Create("PublishCatalogue", database.Clock.GetUtcNow(), region), default);
        return database.Services.GetRequiredService<CatalogueStore>();
    }
}
