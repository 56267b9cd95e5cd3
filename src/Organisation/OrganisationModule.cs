using Microsoft.Extensions.DependencyInjection;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Organisation.Content;

namespace Suban.Organisation;

public static class OrganisationModule
{
    public static IServiceCollection AddOrganisation(this IServiceCollection services, OrganisationSettings settings)
    {
        services.AddSingleton(new ModuleModel(typeof(OrganisationModule).Assembly));
        services.AddSingleton(settings);
        services.AddSingleton(_ => new OrganisationStore(RegionContent.Load(settings.ContentDirectory)));
        services.AddSingleton(s => new Regions(s.GetRequiredService<OrganisationStore>(), settings));
        services.AddSingleton(s => new Authorities(s.GetRequiredService<OrganisationStore>()));
        services.AddSingleton(s => new Halls(s.GetRequiredService<OrganisationStore>()));
        services.AddSingleton(s => new Calendars(s.GetRequiredService<OrganisationStore>()));
        services.AddAuthorization(Policies.Add);
        return services;
    }
}
