using Suban.Api;
using Suban.Assistance;
using Suban.Cases;
using Suban.Catalogue;
using Suban.Certificates;
using Suban.Certificates.Files;
using Suban.Certificates.Papers;
using Suban.Exchange;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Messaging;
using Suban.Organisation;
using Suban.Parties;
using Suban.Portal;
using Suban.Server.Hosting;
using Suban.Supervision;
using Suban.Workbench;

namespace Suban.Server;

/// <summary>Every module with what the host decides for it, in the order of dependence.</summary>
internal static class Modules
{
    public static void AddModules(this IServiceCollection services, ServerSettings settings, IHostEnvironment environment)
    {
        services.AddKernel(new KernelSettings
        {
            DataDirectory = settings.DataDirectory,
            PostgresConnection = settings.Database,
            QuietStart = settings.QuietStart,
        });
        services.AddOrganisation(new OrganisationSettings
        {
            ContentDirectory = settings.ContentDirectory,
            DefaultRegion = settings.Region ?? OrganisationSettings.ShippedRegion,
            Development = environment.IsDevelopment(),
        });
        services.AddParties();
        services.AddCatalogue();
        services.AddSingleton<ContentAtStart>();
        services.AddSingleton<DemonstrationAtStart>();
        services.AddCertificates(new CertificatesSettings
        {
            Files = new FilesSettings { Folder = Path.Combine(settings.DataDirectory, "files") },
            Papers = new PapersSettings
            {
                TemplateFolder = Path.Combine(settings.ContentDirectory, "papers"),
                WorkFolder = Path.Combine(settings.DataDirectory, "papers"),
                Converter = settings.PdfConverter,
            },
            PublicOrigin = settings.PublicOrigin,
            Demonstration = settings.Demonstration,
        });
        services.AddCases();
        services.AddAssistance();
        services.AddSupervision(settings.Demonstration);
        services.AddExchange();
        services.AddMessaging(new MessagingSettings { Mail = settings.Mail, PublicOrigin = settings.PublicOrigin });
        services.AddPortal(new PortalSettings { Demonstration = settings.Demonstration });
        services.AddWorkbench();
        services.AddApi();
    }
}
