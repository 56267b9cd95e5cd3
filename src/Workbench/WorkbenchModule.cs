using Microsoft.Extensions.DependencyInjection;
using Suban.Workbench.Pages.Admin;

namespace Suban.Workbench;

/// <summary>The pages of staff.</summary>
public static class WorkbenchModule
{
    public static IServiceCollection AddWorkbench(this IServiceCollection services)
    {
        services.AddScoped<AccountRecord>();
        return services;
    }
}
