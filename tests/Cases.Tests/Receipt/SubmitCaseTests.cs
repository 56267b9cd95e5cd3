using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Suban.Cases.Drafts;
using Suban.Cases.Queries;
using Suban.Cases.Receipt;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Kernel.Identifiers;
using Suban.TestKit;

namespace Suban.Cases.Tests.Receipt;

public sealed class SubmitCaseTests
{
    private static readonly SubmissionTerms _terms = new(null, Promised: true);

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_CompleteDraft_MakesTheCaseWithOneStepForEachPart(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var draftId = await world.DraftAsync();

        var received = await world.DoAsync<SubmitCase, CaseReceived>((op, p, c) => op.RunAsync(world.Applicant, draftId, _terms, p, c));

        Assert.True(CaseNumberCheck.Check(received.Number).Valid, received.Number);
        Assert.Equal("15252902026092800001", received.Number);
        var @case = await world.CaseAsync(draftId);
        Assert.Equal(CaseStatus.Received, @case.Status);
        Assert.Equal(["licence", "permit", "sign"], @case.Steps.Select(s => s.PartKey));
        Assert.All(@case.Steps, step => Assert.Equal(StepStatus.Waiting, step.Status));
        await world.Services.AssertRecordedAsync<CaseReceived>($"case/{draftId:N}");
        Assert.False(await world.QueryAsync<AppDbContext, bool>(db => db.Set<Draft>().AnyAsync()));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_MissingAndWrongFields_AreAllNamedAndNothingIsStored(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var draftId = await world.DraftAsync();
        await world.DoAsync<SaveDraftSection, DraftSectionSaved>((op, p, c) => op.RunAsync(
            world.Applicant, draftId,
            new SectionValues("operator", 1, new Dictionary<string, string> { ["operator.name"] = "", ["contact.mobile"] = "138 0479" }), p, c));

        var outcome = await world.TryAsync<SubmitCase, CaseReceived>((op, p, c) => op.RunAsync(world.Applicant, draftId, _terms, p, c));

        Assert.Equal(RefusalKind.Invalid, outcome.Refusal?.Kind);
        Assert.Equal(["operator.name", "contact.mobile"], outcome.Refusal!.Faults.Select(f => f.Field));
        Assert.Equal("请填写经营者姓名", outcome.Refusal.Faults[0].Message);
        Assert.False(await world.QueryAsync<AppDbContext, bool>(db => db.Set<Case>().AnyAsync()));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_PressedTwice_AnswersTheSameReceiptAndMakesOneCase(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var draftId = await world.DraftAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => world.TryAsync<SubmitCase, CaseReceived>(
            (op, p, c) => op.RunAsync(world.Applicant, draftId, _terms, p, c), i < 3 ? "same" : null)));

        Assert.All(answers, answer => Assert.True(answer.TryGet(out _), answer.Refusal?.Message));
        Assert.Single(answers.Select(answer => answer.TryGet(out var received) ? received.Number : "").Distinct());
        Assert.Equal(1, await world.QueryAsync<AppDbContext, int>(db => db.Set<Case>().CountAsync()));
        Assert.Single((await world.Services.RecordedAsync($"case/{draftId:N}")).Where(e => e.Is<CaseReceived>()));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_SixteenAtOnceAndSomeRefused_NumbersHaveNoGapAndNoDouble(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var drafts = new List<Guid>();
        for (var i = 0; i < 32; i++)
        {
            drafts.Add(await world.DraftAsync());
        }

        var answers = await Task.WhenAll(drafts.Select((draftId, i) => world.TryAsync<SubmitCase, CaseReceived>(
            (op, p, c) => op.RunAsync(world.Applicant, draftId, _terms with { Promised = i % 4 != 0 }, p, c))));

        var numbers = answers.Select(a => a.TryGet(out var r) ? r.Number : null).OfType<string>().Order(StringComparer.Ordinal).ToList();
        Assert.Equal(24, numbers.Count);
        Assert.Equal(Enumerable.Range(1, 24).Select(i => $"152529020260928{i:D5}"), numbers);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_SomebodyElsesDraft_IsNotFound(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var other = await world.RegisterAsync("申请人乙", "152529198502030025");
        var draftId = await world.DraftAsync();

        var outcome = await world.TryAsync<SubmitCase, CaseReceived>((op, p, c) => op.RunAsync(other, draftId, _terms, p, c));

        Assert.Equal("draft.not_found", outcome.Refusal?.Code);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task StatusAsync_NumberAndPhoneTail_OnlyTheRightPairAnswers(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.ReceivedAsync();
        var number = (await world.CaseAsync(caseId)).Number;

        Assert.NotNull(await world.QueryAsync<CaseQueries, PublicStatus?>(q => q.StatusAsync(number, "0000", default)));
        Assert.Null(await world.QueryAsync<CaseQueries, PublicStatus?>(q => q.StatusAsync(number, "1111", default)));
        Assert.Null(await world.QueryAsync<CaseQueries, PublicStatus?>(q => q.StatusAsync("15252902026092899999", "0000", default)));
    }
}
