using Microsoft.Extensions.DependencyInjection;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Organisation;
using Suban.Parties.Demonstration;
using Suban.Parties.Files;
using Suban.Parties.Messages;
using Suban.Parties.Proxies;
using Suban.Parties.Registration;

namespace Suban.Parties;

public static class PartiesModule
{
    public static IServiceCollection AddParties(this IServiceCollection services)
    {
        services.AddSingleton(new ModuleModel(typeof(PartiesModule).Assembly));
        services.AddSingleton<IRealNameVerifier, SimulatedRealNameVerifier>();
        services.AddSingleton<RealNames>();
        services.AddScoped<PartyStore>();
        services.AddScoped<PartyFiles>();
        services.AddScoped<PartyQueries>();
        services.AddScoped<NoticeQueries>();
        services.AddScoped<TellParty>(s => (party, title, body, link, now) =>
            Notices.Tell(s.GetRequiredService<AppDbContext>(), party, new Notice(title, body) { Link = link }, now));
        services.AddScoped<RegisterApplicant>();
        services.AddScoped<EnsureParty>();
        services.AddScoped<RequestCorrection>();
        services.AddScoped<AnswerCorrection>();
        services.AddScoped<KeepFileFacts>();
        services.AddScoped<MarkNoticesRead>();
        services.AddScoped<ProxyQueries>().AddScoped<ProxyWriting>().AddScoped<GiveProxy>().AddScoped<EndProxy>().AddScoped<HandOverProxy>();
        services.AddScoped<FindActing>(s => s.GetRequiredService<ProxyQueries>().ActingAsync);
        services.AddSingleton<DemoAccounts>();
        return services;
    }
}
