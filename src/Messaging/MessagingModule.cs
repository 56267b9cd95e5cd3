using Microsoft.Extensions.DependencyInjection;
using Suban.Kernel;
using Suban.Kernel.Jobs;
using Suban.Kernel.Outbox;
using Suban.Messaging.Deliveries;
using Suban.Messaging.Mail;
using Suban.Messaging.Wishes;

namespace Suban.Messaging;

public static class MessagingModule
{
    /// <summary>Registers how notices leave the site (短信、电子邮件): wishes, deliveries, the way to a mail server.</summary>
    public static IServiceCollection AddMessaging(this IServiceCollection services, MessagingSettings settings)
    {
        services.AddSingleton(new ModuleModel(typeof(MessagingModule).Assembly)).AddSingleton(settings);
        services.AddScoped<ContactWishes>().AddScoped<ChangeWishes>().AddScoped<EnterAddress>().AddScoped<ConfirmAddress>().AddScoped<ForgetAddress>();
        services.AddScoped<QueueDeliveries>().AddScoped<MarkDelivery>().AddScoped<DeliveryQueries>().AddPeriodicJob<SpreadNotices>();
        services.AddSingleton<IOutboxHandler, SendMessage>().AddSingleton<IOutboxHandler, SendAddressCode>();
        services.AddSingleton<SimulatedMail>();
        if (settings.Mail is { } server)
        {
            services.AddSingleton<IMailGateway>(new SmtpMail(server));
        }
        else
        {
            services.AddSingleton<IMailGateway>(s => s.GetRequiredService<SimulatedMail>());
        }

        return services;
    }
}
