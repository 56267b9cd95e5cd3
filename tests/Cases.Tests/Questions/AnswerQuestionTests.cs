using Suban.Cases.Queries;
using Suban.Cases.Questions;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Parties.Messages;
using Suban.TestKit;

namespace Suban.Cases.Tests.Questions;

public sealed class AnswerQuestionTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_ByItsDepartment_ReachesTheApplicantOnce(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        var step = await world.StepAsync(caseId, TestPlan.Licence);
        Assert.True((await world.AskAsync(caseId, step.StepId)).TryGet(out var asked));
        var officer = world.OfficerOf(step);

        Assert.Equal("case.not_found", (await world.AnswerAsync(asked.QuestionId, world.Clerk)).Refusal?.Code);
        Assert.Equal("case.not_found", (await world.AnswerAsync(Guid.CreateVersion7(), officer)).Refusal?.Code);
        Assert.Equal("answer", Assert.Single((await world.AnswerAsync(asked.QuestionId, officer, " ")).Refusal!.Faults).Field);
        Assert.Null((await world.AnswerAsync(asked.QuestionId, officer)).Refusal);
        Assert.Equal("question.answered", (await world.AnswerAsync(asked.QuestionId, officer)).Refusal?.Code);

        var seen = Assert.Single(await world.QueryAsync<QuestionQueries, IReadOnlyList<QuestionView>>(q => q.OfCaseAsync(world.Applicant, caseId, default)));
        Assert.Equal(("明天就好。", officer.Name), (seen.Answer, seen.AnsweredBy));
        var told = await world.QueryAsync<NoticeQueries, Slice<NoticeLine>>(q => q.ListAsync(world.Applicant.PartyId!.Value, null, default));
        Assert.Contains(told.Rows, line => line.Body.Contains("明天就好。", StringComparison.Ordinal));
        await world.Services.AssertRecordedAsync<QuestionAnswered>($"case/{caseId:N}");
        Assert.Empty((await world.QueryAsync<QuestionQueries, Slice<OpenQuestionRow>>(q => q.OpenAsync(officer, null, default))).Rows);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task LateAsync_ItsDayHasPassed_IsWhatTheSupervisorSees(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.ReceivedAsync();
        Assert.True((await world.AskAsync(caseId)).TryGet(out var asked));

        Assert.Empty((await LateAsync()).Rows);
        world.Pass(TimeSpan.FromDays(14));
        Assert.Equal(asked.QuestionId, Assert.Single((await LateAsync()).Rows).QuestionId);
        await world.AnswerAsync(asked.QuestionId, world.Clerk);
        Assert.Empty((await LateAsync()).Rows);

        Task<Slice<OpenQuestionRow>> LateAsync() => world.QueryAsync<QuestionQueries, Slice<OpenQuestionRow>>(q => q.LateAsync(world.Supervisor, null, default));
    }
}
