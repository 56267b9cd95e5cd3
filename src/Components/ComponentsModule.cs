using Microsoft.Extensions.DependencyInjection;

namespace Suban.Components;

/// <summary>The look shared by all pages: layouts, tag helpers, styles and scripts.</summary>
public static class ComponentsModule
{
    /// <param name="site">Says which place the current request's frame belongs to.</param>
    public static IServiceCollection AddComponents(this IServiceCollection services, Func<IServiceProvider, Site> site) =>
        services.AddScoped(site);
}
