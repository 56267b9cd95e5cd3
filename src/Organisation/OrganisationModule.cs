using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Kernel.Jobs;
using Suban.Kernel.Outbox;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;
using Suban.Organisation.Content;
using Suban.Organisation.Kiosks;
using Suban.Organisation.Offices;
using Suban.Organisation.Queue;
using Suban.Organisation.Settings;
using Suban.Organisation.StandIns;

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
        services.AddSingleton(s => new OrganisationSnapshots(
            s.GetRequiredService<OrganisationStore>(), s.GetRequiredService<PlainReads>()));
        services.Follow(new Following<OrganisationSnapshots>(TimeSpan.FromSeconds(20), (known, cancel) => known.RefreshAsync(cancel)) { OnlyForOthers = true });
        services.AddSingleton<FirstSetUp>();
        services.AddScoped<ChangeRegionSetting>();
        services.AddScoped<ImportCalendarYear>();
        services.AddScoped<ChangeAuthority>();
        services.AddScoped<SaveHall>();
        services.AddScoped<SaveWindow>();
        services.AddScoped<KioskQueries>().AddScoped<SaveKiosk>().AddScoped<SaveKioskApplication>().AddScoped<RecordKioskSeen>();
        services.AddScoped<StandInQueries>().AddScoped<ArrangeStandIn>().AddScoped<EndStandIn>();
        AddQueue(services);
        AddAccess(services, settings);
        AddAccounts(services, settings);
        return services;
    }

    private static void AddQueue(IServiceCollection services)
    {
        services.AddSingleton<HallDays>();
        services.AddScoped<HallSlots>().AddScoped<QueueQueries>().AddScoped<BookingQueries>();
        services.AddScoped<TakeTicket>().AddScoped<CancelTicket>();
        services.AddScoped<CallNext>().AddScoped<CallAgain>().AddScoped<MissTicket>().AddScoped<PutBackTicket>();
        services.AddScoped<TransferTicket>().AddScoped<FinishTicket>().AddScoped<CloseTicket>();
        services.AddScoped<BookSlot>().AddScoped<CancelBooking>().AddScoped<CheckIn>().AddScoped<MarkNoShow>();
        services.AddPeriodicJob<QueueDeadlines>();
    }

    private static void AddAccess(IServiceCollection services, OrganisationSettings settings)
    {
        services.AddSingleton<SessionReaders>().AddSingleton<AcceptanceRange>().AddSingleton<AcceptancePoints>();
        services.AddAuthentication(ReaderIdentity.Scheme)
            .AddCookie(ReaderIdentity.Scheme, options => SessionCookie.Configure(options, settings.Development));
        services.AddAuthorization(Policies.Add);
    }

    private static void AddAccounts(IServiceCollection services, OrganisationSettings settings)
    {
        services.AddIdentityCore<Account>().AddUserStore<UserOnlyStore<Account, AppDbContext, Guid>>();
        services.AddScoped(s => new AccountStore(
            s.GetRequiredService<AppDbContext>(), s.GetRequiredService<UserManager<Account>>(),
            s.GetRequiredService<BlindIndex>(), s.GetRequiredService<FieldCipher>()));
        services.AddSingleton(s => new Passwords(new PasswordHasher<Account>(
            Options.Create(new PasswordHasherOptions { IterationCount = s.GetRequiredService<OrganisationSettings>().PasswordRounds }))));
        services.AddScoped<Credentials>();
        services.TryAddScoped<FindActing>(_ => (_, _, _) => Task.FromResult<Acting?>(null));
        services.AddScoped<AccountQueries>();
        services.AddScoped<ActFor>();
        services.AddScoped<SignIn>();
        services.AddScoped<SignOut>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<RequestPasswordReset>();
        services.AddScoped<ResetPassword>();
        services.AddScoped<OpenApplicantAccount>();
        services.AddScoped<CreateStaff>();
        services.AddScoped<CreateFirstAdministrator>();
        services.AddScoped<IssueSetUpCode>();
        services.AddScoped<GrantRole>();
        services.AddScoped<RevokeRole>();
        services.AddScoped<DisableAccount>();
        services.AddScoped<EnableAccount>();
        services.AddScoped<MoveStaff>();
        services.AddSingleton<SimulatedSms>();
        services.AddSingleton<ISmsGateway>(s => s.GetRequiredService<SimulatedSms>());
        services.AddSingleton<IOutboxHandler, SendOneTimeCode>();
    }
}
