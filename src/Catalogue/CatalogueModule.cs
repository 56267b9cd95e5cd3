using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Suban.Catalogue.Checking;
using Suban.Catalogue.Publishing;
using Suban.Kernel;

namespace Suban.Catalogue;

public static class CatalogueModule
{
    public static IServiceCollection AddCatalogue(this IServiceCollection services)
    {
        services.AddSingleton(new ModuleModel(typeof(CatalogueModule).Assembly));
        services.TryAddSingleton<RegionFactsReader>();
        services.TryAddSingleton<CatalogueStore>();
        services.TryAddSingleton<CatalogueImport>();
        services.TryAddScoped<PublishCatalogue>();
        services.AddHostedService<CatalogueFollower>();
        return services;
    }
}
