using Microsoft.Extensions.DependencyInjection;
using Suban.Assistance.Consultations;
using Suban.Assistance.Cooperations;
using Suban.Assistance.Papers;
using Suban.Assistance.Plans;
using Suban.Kernel.Jobs;

namespace Suban.Assistance.Orders;

internal static class OrderServices
{
    public static IServiceCollection AddOrders(this IServiceCollection services) => services
        .AddSingleton<AssistOffers>()
        .AddSingleton<OrderSheets>().AddScoped<OrderQueries>().AddScoped<OrderStart>().AddScoped<AssistantCandidates>()
        .AddScoped<ApplyForAssistance>().AddScoped<TakeDownApplication>().AddScoped<SignApplication>()
        .AddScoped<TakeUpOrder>().AddScoped<AskForSupplement>().AddScoped<CorrectApplication>()
        .AddScoped<AcceptOrder>().AddScoped<DeclineOrder>().AddScoped<ReviewDecline>().AddScoped<TransferOrder>()
        .AddScoped<RecordVerification>().AddScoped<AppointAssistant>().AddScoped<ChangeAssistant>()
        .AddScoped<PlanNodes>().AddScoped<PlanQueries>().AddScoped<OrderPapers>().AddScoped<DrawPlan>().AddScoped<ConfirmPlan>()
        .AddScoped<PrepareItem>().AddScoped<ConfirmFiling>().AddScoped<FileItem>().AddScoped<RecordAuthorityAnswer>().AddScoped<ResupplyItem>()
        .AddScoped<WithdrawItem>().AddScoped<ReportItem>().AddScoped<RecordContact>()
        .AddScoped<FinishOrder>().AddScoped<ConfirmCompletion>().AddScoped<DisputeCompletion>().AddScoped<RateAssistance>().AddScoped<RecordReturnVisit>().AddScoped<ArchiveOrder>()
        .AddScoped<ProposeTermination>().AddScoped<EndTermination>().AddScoped<TerminateOrder>().AddScoped<ApproveTermination>()
        .AddSingleton<CooperationPartners>().AddSingleton<CooperationSheet>().AddScoped<CooperationQueries>().AddScoped<PartnerNotices>()
        .AddScoped<AskCooperation>().AddScoped<AcceptCooperation>().AddScoped<ReturnCooperation>().AddScoped<RecordCooperationProgress>()
        .AddScoped<AnswerCooperation>().AddScoped<CloseCooperation>().AddScoped<RecallCooperation>()
        .AddSingleton<ConsultationGuests>().AddSingleton<ConsultationSheet>().AddScoped<ConsultationQueries>().AddScoped<DepartmentNotices>()
        .AddScoped<ConveneConsultation>().AddScoped<RecordMinutes>().AddScoped<StrikeOffTask>().AddScoped<CancelConsultation>()
        .AddScoped<AskDepartment>().AddScoped<AnswerAsk>().AddScoped<ChaseAsk>().AddScoped<GiveStageNotice>().AddPeriodicJob<ChaseOverdueAsks>()
        .AddScoped<SignMandate>().AddScoped<AddItems>().AddScoped<SignPromise>().AddScoped<WithdrawOrder>();
}
