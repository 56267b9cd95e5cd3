using Microsoft.Extensions.DependencyInjection;
using Suban.Exchange.Links;
using Suban.Exchange.Lists;
using Suban.Exchange.Pushing;
using Suban.Exchange.Reports;
using Suban.Kernel;
using Suban.Kernel.Jobs;
using Suban.Kernel.Journal;
using Suban.Kernel.Outbox;

namespace Suban.Exchange;

public static class ExchangeModule
{
    /// <summary>Registers how departments' own systems get their steps and answer (业务系统对接), and what platforms above are told (数据上报).</summary>
    public static IServiceCollection AddExchange(this IServiceCollection services)
    {
        services.AddSingleton(new ModuleModel(typeof(ExchangeModule).Assembly));
        services.AddScoped<LinkQueries>().AddScoped<LinkSystem>().AddScoped<IssueLinkKeys>();
        services.AddSingleton<PushClient>().AddSingleton<IOutboxHandler, PushStep>().AddSingleton<IOutboxHandler, RequestList>();
        services.AddScoped<StepContents>().AddScoped<RecordPush>().AddScoped<ResendPush>().AddScoped<PushQueries>();
        services.AddScoped<TakeSystemList>().AddScoped<AskForList>().AddScoped<ListQueries>().AddPeriodicJob<AskForLists>();
        services.Follow(new Following<Subscriptions>(TimeSpan.FromSeconds(10), (known, cancel) => known.RefreshAsync(cancel)) { AtStart = true });
        services.AddScoped<SubscribeReports>().AddScoped<OrderReports>().AddScoped<RecordReports>().AddScoped<ResendReports>().AddScoped<DropReport>();
        services.AddScoped<AskForCounts>().AddScoped<TakeReportCounts>().AddScoped<CountReports>().AddScoped<ReportQueries>();
        services.AddSingleton<IEventFollower, FollowCases>().AddSingleton<IOutboxHandler, LookAtCase>().AddPeriodicJob<SendReports>();
        return services;
    }
}
