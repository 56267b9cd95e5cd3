using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Suban.Certificates.Demonstration;
using Suban.Certificates.Files;
using Suban.Certificates.Papers;
using Suban.Certificates.Sheets;
using Suban.Certificates.Wallet;
using Suban.Kernel;
using Suban.Kernel.Jobs;
using Suban.Kernel.Outbox;

namespace Suban.Certificates;

public static class CertificatesModule
{
    public static IServiceCollection AddCertificates(this IServiceCollection services, CertificatesSettings settings)
    {
        services.AddSingleton(new ModuleModel(typeof(CertificatesModule).Assembly));
        services.AddSingleton(settings);
        services.AddSingleton(settings.Files);
        services.AddSingleton(settings.Papers);
        services.TryAddSingleton<FileFolder>();
        services.TryAddScoped<FileStore>();
        services.TryAddScoped<SweepFiles>();
        services.AddPeriodicJob<FileSweeping>();
        AddPapers(services);
        services.AddSingleton<SheetFiles>().AddHostedService(s => s.GetRequiredService<SheetFiles>());
        AddWallet(services);
        return services;
    }

    private static void AddPapers(IServiceCollection services)
    {
        services.TryAddSingleton<PaperSafe>();
        services.TryAddSingleton<PaperRenderer>();
        services.TryAddSingleton<PdfConverter>();
        services.TryAddScoped<SealRegistry>();
        services.TryAddScoped<IssuePaper>();
        services.TryAddScoped<FinishPaper>();
        services.TryAddScoped<SuspendSeal>();
        services.TryAddScoped<PaperQueries>();
        services.TryAddScoped<PaperVerification>();
        services.TryAddSingleton<VerificationThrottle>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IOutboxHandler, FinishPapers>());
    }

    private static void AddWallet(IServiceCollection services)
    {
        services.TryAddSingleton<CertificateSafe>();
        services.TryAddScoped<IssueCertificate>();
        services.TryAddScoped<RevokeCertificate>();
        services.TryAddScoped<PresentCertificate>();
        services.TryAddScoped<VerifyPresentation>();
        services.TryAddScoped<UseCertificate>();
        services.TryAddScoped<DemoCertificates>();
        services.TryAddScoped<CertificateQueries>();
    }
}
