using Microsoft.Extensions.DependencyInjection;
using Suban.Exchange.Links;
using Suban.Exchange.Lists;
using Suban.Exchange.Pushing;
using Suban.Kernel;
using Suban.Kernel.Jobs;
using Suban.Kernel.Outbox;

namespace Suban.Exchange;

public static class ExchangeModule
{
    /// <summary>Registers how departments' own systems get their steps and answer (业务系统对接).</summary>
    public static IServiceCollection AddExchange(this IServiceCollection services)
    {
        services.AddSingleton(new ModuleModel(typeof(ExchangeModule).Assembly));
        services.AddScoped<LinkQueries>().AddScoped<LinkSystem>().AddScoped<IssueLinkKeys>();
        services.AddSingleton<PushClient>().AddSingleton<IOutboxHandler, PushStep>().AddSingleton<IOutboxHandler, RequestList>();
        services.AddScoped<StepContents>().AddScoped<RecordPush>().AddScoped<ResendPush>().AddScoped<PushQueries>();
        services.AddScoped<TakeSystemList>().AddScoped<AskForList>().AddScoped<ListQueries>().AddPeriodicJob<AskForLists>();
        return services;
    }
}
