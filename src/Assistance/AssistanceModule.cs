using Microsoft.Extensions.DependencyInjection;
using Suban.Assistance.Demonstration;
using Suban.Assistance.Lists;
using Suban.Assistance.Orders;
using Suban.Assistance.Reports;
using Suban.Assistance.Team;
using Suban.Kernel;
using Suban.Kernel.Jobs;

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
        services.AddScoped<KeyProjectQueries>().AddScoped<SaveKeyProject>();
        services.AddSingleton<AssistListSheet>().AddScoped<PostingQueries>().AddScoped<RecordListPosting>();
        services.AddSingleton<ReportUnits>().AddSingleton<ReportSheet>().AddScoped<ReportQueries>().AddPeriodicJob<RemindDueReports>();
        services.AddScoped<DraftReport>().AddScoped<EditReport>().AddScoped<SubmitReport>().AddScoped<ReceiveReport>().AddScoped<RemindReports>();
        services.AddScoped<StoryQueries>().AddScoped<WriteStory>().AddScoped<SubmitStory>().AddScoped<ReviewStory>().AddScoped<PublishStory>();
        services.AddScoped<CallBackQueries>().AddScoped<DrawCallBackSample>().AddScoped<RecordCallBack>();
        services.AddScoped<KeyProjectBoard>().AddScoped<MemberFigureQueries>();
        services.AddScoped<DemoTeam>().AddScoped<DemoReports>();
        services.AddOrders().AddScoped<DemoOrders>();
        return services;
    }
}
