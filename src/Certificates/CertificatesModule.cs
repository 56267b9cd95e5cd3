using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Suban.Certificates.Files;
using Suban.Kernel;

namespace Suban.Certificates;

public static class CertificatesModule
{
    public static IServiceCollection AddCertificates(this IServiceCollection services, CertificatesSettings settings)
    {
        services.AddSingleton(new ModuleModel(typeof(CertificatesModule).Assembly));
        services.AddSingleton(settings);
        services.AddSingleton(settings.Files);
        services.TryAddSingleton<FileFolder>();
        services.TryAddScoped<FileStore>();
        services.TryAddScoped<SweepFiles>();
        return services;
    }
}
