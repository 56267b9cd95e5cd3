using Microsoft.Extensions.DependencyInjection;

namespace Suban.Kernel.Jobs;

/// <summary>Registers a periodic job.</summary>
public static class PeriodicJobs
{
    public static IServiceCollection AddPeriodicJob<TJob>(this IServiceCollection services) where TJob : class, IPeriodicJob
    {
        services.AddScoped<TJob>();
        return services.AddHostedService<PeriodicJobRunner<TJob>>();
    }
}
