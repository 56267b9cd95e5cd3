using Microsoft.EntityFrameworkCore;
using Suban.Assistance.Consultations;
using Suban.Assistance.Orders;
using Suban.Catalogue.Assisting;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Assistance.Tests.Consultations;

/// <summary>What people do about consultations and questions, as tests say it.</summary>
internal static class ConsultationActs
{
    /// <summary>An examiner of one of the region's authorities.</summary>
    public static Reader Department(this AssistanceWorld world, string key) => new(
        Guid.CreateVersion7(TestProcess.Start), "审查员", null, world.Region, world.Services<Authorities>().Find(world.Region, key)!.AuthorityId, null, new HashSet<Role> { Role.Examiner });

    /// <summary>Everybody the region's list names, in three days.</summary>
    public static ConsultationForm ConsultationForm(this AssistanceWorld world, Guid order, ConsultationKind kind) => new(
        kind, ProjectStage.Land, [.. world.Services<ConsultationGuests>().Of(world.Region, []).Where(g => g.Listed).Select(g => g.Key)], [.. ConsultationWords.PointsOf(kind)],
        "主持人甲", "用地怎么办", "可行性研究报告 1 份", "", world.Today.AddDays(2), world.Today.AddDays(3), "上午 9:30", "政务服务中心三楼");

    public static Task<Outcome<ConsultationConvened>> TryConveneAsync(this AssistanceWorld world, Guid order, ConsultationForm form) =>
        world.TryOnAsync<ConveneConsultation, ConsultationConvened>(order, (op, key, p) => op.RunAsync(world.Assistant, key, form, p, default));

    public static async Task ConveneAsync(this AssistanceWorld world, Guid order, ConsultationForm form)
    {
        var outcome = await world.TryConveneAsync(order, form);
        Assert.True(outcome.Refusal is null, $"{outcome.Refusal?.Code} {string.Join(' ', outcome.Refusal?.Faults ?? [])}");
    }

    /// <summary>The latest meeting of an order, as its assistant sees it.</summary>
    public static async Task<ConsultationView> MeetingAsync(this AssistanceWorld world, Guid order) => (await world.FindMeetingAsync(order))!;

    public static async Task<ConsultationView?> FindMeetingAsync(this AssistanceWorld world, Guid order)
    {
        var view = (await world.ViewAsync(world.Investor, order))!;
        var lines = await world.Database.ReadAsync<ConsultationQueries, IReadOnlyList<ConsultationLine>>(q => q.OfAsync(view, default));
        return lines.Count == 0 ? null : await world.Database.ReadAsync<ConsultationQueries, ConsultationView?>(q => q.FindAsync(world.Assistant, view, lines[0].ConsultationId, default));
    }

    public static async Task<Outcome<ConsultationMet>> MeetAsync(this AssistanceWorld world, Guid order, MinutesForm form)
    {
        var key = (await world.FindMeetingAsync(order))?.Key ?? new ConsultationKey(Guid.Empty, 0);
        return await world.TryAsync<RecordMinutes, ConsultationMet>((op, p) => op.RunAsync(world.Assistant, key, form, p, default));
    }

    public static async Task<Outcome<ConsultationCancelled>> CancelAsync(this AssistanceWorld world, Guid order)
    {
        var key = (await world.FindMeetingAsync(order))?.Key ?? new ConsultationKey(Guid.Empty, 0);
        return await world.TryAsync<CancelConsultation, ConsultationCancelled>((op, p) => op.RunAsync(world.Assistant, key, "不开了", p, default));
    }

    public static async Task<Outcome<AskAnswered>> OpineAsync(this AssistanceWorld world, Guid order, Reader by, OpinionVerdict verdict, string words = "") =>
        await world.AnswerAsync((await world.FindMeetingAsync(order))?.Opinions.FirstOrDefault(o => o.AuthorityId == by.AuthorityId)?.Key, by, verdict, words);

    public static async Task<Outcome<AskAnswered>> DoneTaskAsync(this AssistanceWorld world, Guid order, Reader by) =>
        await world.AnswerAsync((await world.FindMeetingAsync(order))?.Tasks.FirstOrDefault(o => o.AuthorityId == by.AuthorityId)?.Key, by, null, "办好了");

    /// <param name="owner">Key of the authority; null for the applicant.</param>
    public static async Task<Outcome<TaskStruckOff>> StrikeOffAsync(this AssistanceWorld world, Guid order, string? owner, bool done = true)
    {
        var authority = owner is null ? null : world.Department(owner).AuthorityId;
        var key = (await world.FindMeetingAsync(order))?.Tasks.FirstOrDefault(t => t.AuthorityId == authority)?.Key ?? new AskKey(Guid.Empty, 0);
        return await world.TryAsync<StrikeOffTask, TaskStruckOff>((op, p) => op.RunAsync(world.Assistant, key, done, "看过了", p, default));
    }

    public static Task<Outcome<DepartmentAsked>> AskAsync(this AssistanceWorld world, Guid order, string whom, string words) =>
        world.TryOnAsync<AskDepartment, DepartmentAsked>(order, (op, key, p) => op.RunAsync(world.Assistant, key, whom, words, p, default));

    /// <summary>Answers the latest question about an order.</summary>
    public static async Task<Outcome<AskAnswered>> AnswerQuestionAsync(this AssistanceWorld world, Guid order, Reader by, string words)
    {
        var view = (await world.ViewAsync(world.Investor, order))!;
        var questions = await world.Database.ReadAsync<ConsultationQueries, IReadOnlyList<AskView>>(q => q.QuestionsAsync(view, default));
        return await world.AnswerAsync(questions.Count == 0 ? null : questions[0].Key, by, null, words);
    }

    /// <summary>As the hourly job does it.</summary>
    public static async Task ChaseAsync(this AssistanceWorld world)
    {
        var late = await world.Database.ReadAsync<AppDbContext, List<Guid>>(db => db.Set<OrderAsk>().Where(a => a.State == AskState.Open).Select(a => a.AskId).ToListAsync());
        foreach (var id in late)
        {
            await world.TryAsync<ChaseAsk, AskChased>((op, p) => op.RunAsync(id, p, default));
        }
    }

    private static Task<Outcome<AskAnswered>> AnswerAsync(this AssistanceWorld world, AskKey? key, Reader by, OpinionVerdict? verdict, string words) =>
        world.TryAsync<AnswerAsk, AskAnswered>((op, p) => op.RunAsync(by, key ?? new AskKey(Guid.Empty, 0), verdict, words, p, default));
}
