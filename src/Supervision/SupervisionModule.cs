using Microsoft.Extensions.DependencyInjection;
using Suban.Kernel;
using Suban.Kernel.Jobs;
using Suban.Supervision.Circulars;
using Suban.Supervision.Connectors;
using Suban.Supervision.Demonstration;
using Suban.Supervision.Meetings;
using Suban.Supervision.Plans;
using Suban.Supervision.Problems;
using Suban.Supervision.Sessions;
using Suban.Supervision.Tasks;

namespace Suban.Supervision;

public static class SupervisionModule
{
    public static IServiceCollection AddSupervision(this IServiceCollection services, bool demonstration = false)
    {
        services.AddSingleton(new ModuleModel(typeof(SupervisionModule).Assembly));
        services.AddScoped<RegisterFileQueries>();
        services.AddScoped<TaskQueries>()
            .AddScoped<AddTask>().AddScoped<AssignTask>().AddScoped<RecordTaskCompletion>().AddScoped<RecordTaskDelay>().AddScoped<ReopenTask>();
        services.AddScoped<ProblemQueries>().AddScoped<OpenProblem>().AddScoped<HandleProblem>().AddScoped<CloseProblem>().AddScoped<SuperviseUnchanged>();
        services.AddScoped<PlanQueries>().AddScoped<RegisterPlan>().AddScoped<ApprovePlan>().AddScoped<FilePlan>();
        services.AddScoped<MeetingQueries>().AddScoped<RecordMeeting>();
        services.AddSingleton<CircularSheet>();
        services.AddScoped<CircularQueries>().AddScoped<WriteCircular>().AddScoped<SendCircular>().AddScoped<SignCircular>();
        services.AddScoped<WorkSessionQueries>().AddScoped<RecordWorkSession>();
        services.AddScoped<ConnectorQueries>().AddScoped<DescribeConnector>().AddScoped<MoveConnector>().AddScoped<RecordConnectorCheck>();
        services.AddSingleton<ConnectorClient>().AddSingleton(new SimulatedSystems(demonstration)).AddPeriodicJob<CheckConnectors>();
        services.AddScoped<DemoRegisters>();
        return services;
    }
}
