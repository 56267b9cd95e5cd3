using Microsoft.Extensions.DependencyInjection;

namespace Suban.Assistance.Orders;

internal static class OrderServices
{
    public static IServiceCollection AddOrders(this IServiceCollection services) => services
        .AddSingleton<AssistOffers>()
        .AddScoped<OrderQueries>().AddScoped<OrderStart>().AddScoped<AssistantCandidates>()
        .AddScoped<ApplyForAssistance>().AddScoped<TakeDownApplication>().AddScoped<SignApplication>()
        .AddScoped<TakeUpOrder>().AddScoped<AskForSupplement>().AddScoped<CorrectApplication>()
        .AddScoped<AcceptOrder>().AddScoped<DeclineOrder>().AddScoped<ReviewDecline>().AddScoped<TransferOrder>()
        .AddScoped<RecordVerification>().AddScoped<AppointAssistant>().AddScoped<ChangeAssistant>()
        .AddScoped<SignMandate>().AddScoped<SignPromise>().AddScoped<WithdrawOrder>();
}
