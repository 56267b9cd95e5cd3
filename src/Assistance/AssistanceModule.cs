using Microsoft.Extensions.DependencyInjection;
using Suban.Kernel;

namespace Suban.Assistance;

public static class AssistanceModule
{
    public static IServiceCollection AddAssistance(this IServiceCollection services)
    {
        services.AddSingleton(new ModuleModel(typeof(AssistanceModule).Assembly));
        return services;
    }
}
