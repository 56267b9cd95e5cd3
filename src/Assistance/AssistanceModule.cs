using Microsoft.Extensions.DependencyInjection;
using Suban.Assistance.Demonstration;
using Suban.Assistance.Team;
using Suban.Kernel;

namespace Suban.Assistance;

public static class AssistanceModule
{
    public static IServiceCollection AddAssistance(this IServiceCollection services)
    {
        services.AddSingleton(new ModuleModel(typeof(AssistanceModule).Assembly));
        services.AddSingleton<ListDepartments>().AddSingleton<RosterSheet>();
        services.AddScoped<MemberRules>().AddScoped<LastOfTheirs>().AddScoped<FilingOfChange>();
        services.AddScoped<AddMember>().AddScoped<ChangeMember>().AddScoped<RetireMember>().AddScoped<FileMemberChange>();
        services.AddScoped<SaveServicePoint>().AddScoped<PlanDuty>().AddScoped<RecordTraining>();
        services.AddScoped<AddGroupSeat>().AddScoped<TakeGroupSeat>().AddScoped<EndGroupSeat>();
        services.AddScoped<TeamQueries>().AddScoped<ServicePointQueries>().AddScoped<DutyQueries>().AddScoped<GroupQueries>();
        services.AddScoped<DemoTeam>();
        return services;
    }
}
