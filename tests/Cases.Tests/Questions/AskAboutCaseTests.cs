using Microsoft.EntityFrameworkCore;
using Suban.Cases.Queries;
using Suban.Cases.Questions;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Cases.Tests.Questions;

public sealed class AskAboutCaseTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_AboutAnItemInHand_NamesItsOfficerAndTheDay(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        var officer = await world.ClaimAsync(caseId, TestPlan.Licence);
        var step = await world.StepAsync(caseId, TestPlan.Licence);

        Assert.True((await world.AskAsync(caseId, step.StepId)).TryGet(out var asked));

        // Two working days from Monday the 28th.
        Assert.Equal((step.AuthorityName + officer.Name, new DateOnly(2026, 9, 30)), (asked.Owner, asked.AnswerBy));
        Assert.Equal("还要多久？", Assert.Single((await world.QueryAsync<QuestionQueries, Slice<OpenQuestionRow>>(q => q.OpenAsync(officer, null, default))).Rows).Words);
        Assert.Empty((await world.QueryAsync<QuestionQueries, Slice<OpenQuestionRow>>(q => q.OpenAsync(world.Clerk, null, default))).Rows);
        await world.Services.AssertRecordedAsync<QuestionAsked>($"case/{caseId:N}");
        Assert.Equal(step.AuthorityId, (await world.QueryAsync<AppDbContext, CaseAlert>(db =>
            db.Set<CaseAlert>().AsNoTracking().SingleAsync(a => a.CaseId == caseId && a.Kind == AlertKind.QuestionAsked))).AuthorityId);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_AboutTheWhole_IsTheWindows(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.ReceivedAsync();

        Assert.True((await world.AskAsync(caseId)).TryGet(out var asked));

        Assert.StartsWith("综合窗口", asked.Owner, StringComparison.Ordinal);
        Assert.Single((await world.QueryAsync<QuestionQueries, Slice<OpenQuestionRow>>(q => q.OpenAsync(world.Clerk, null, default))).Rows);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_NothingAskedOrTooOftenOrSomebodyElses_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.ReceivedAsync();
        var stranger = await world.RegisterAsync("申请人乙", "152529199001010055");

        Assert.Equal("case.not_found", (await world.AskAsync(caseId, by: stranger)).Refusal?.Code);
        Assert.Equal("words", Assert.Single((await world.AskAsync(caseId, words: "　")).Refusal!.Faults).Field);
        Assert.Equal("words", Assert.Single((await world.AskAsync(caseId, words: new string('问', AskAboutCase.MostWords + 1))).Refusal!.Faults).Field);
        Assert.Equal("about", Assert.Single((await world.AskAsync(caseId, Guid.CreateVersion7())).Refusal!.Faults).Field);
        for (var asked = 0; asked < AskAboutCase.MostOpen; asked++)
        {
            Assert.Null((await world.AskAsync(caseId)).Refusal);
        }

        Assert.Equal("question.too_many", (await world.AskAsync(caseId)).Refusal?.Code);
        Assert.Equal(3, await world.QueryAsync<QuestionQueries, int>(q => q.CountAsync(world.Clerk, default)));
        Assert.Empty(await world.QueryAsync<QuestionQueries, IReadOnlyList<QuestionView>>(q => q.OfCaseAsync(stranger, caseId, default)));
    }
}
