using Suban.Cases.Archives;
using Suban.Cases.Queries;
using Suban.Cases.Talks;
using Suban.Cases.Tests.Archives;
using Suban.Cases.Tests.Delays;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Talks;

public sealed class WriteInCaseTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Opinion_AskedOfADepartment_WaitsThereUntilItIsAnsweredAndTheApplicantSeesNothing(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        var (licence, sign) = (await world.StepAsync(caseId, TestPlan.Licence), await world.StepAsync(caseId, TestPlan.Sign));
        var (asking, asked) = (world.OfficerOf(licence), world.OfficerOf(sign));
        var number = (await world.CaseAsync(caseId)).Number;
        var by = RegionTime.DateOf(world.Database.Clock.GetUtcNow()).AddDays(2);

        var sent = await WriteAsync(world, asking, caseId, new TalkForm("招牌尺寸合规吗？", $"{sign.AuthorityId}", by, null));
        await WriteAsync(world, world.Clerk, caseId, new TalkForm("申请人催过一次", "", null, null));

        Assert.Equal(sent.StaffMessageId, Assert.Single(await WaitingAsync(world, asked)).StaffMessageId);
        Assert.Empty(await WaitingAsync(world, asking));
        Assert.Empty(await WaitingAsync(world, world.Clerk));
        Assert.Equal(2, (await TalkAsync(world, asked, number))!.Lines.Count);
        Assert.Null(await TalkAsync(world, world.Examiner("taxation"), number));
        Assert.Null(await TalkAsync(world, world.Applicant, number));
        Assert.Empty(await LateAsync(world));
        world.Pass(TimeSpan.FromDays(3));
        Assert.Equal(number, Assert.Single(await LateAsync(world)).CaseNumber);

        Assert.Equal("talk.not_found", (await AnswerAsync(world, asking, sent.StaffMessageId, "合规")).Refusal?.Code);
        Assert.Equal("case.incomplete", (await AnswerAsync(world, asked, sent.StaffMessageId, " ")).Refusal?.Code);
        Assert.True((await AnswerAsync(world, asked, sent.StaffMessageId, "合规，可以办")).TryGet(out _));
        Assert.Equal("talk.answered", (await AnswerAsync(world, asked, sent.StaffMessageId, "再答")).Refusal?.Code);
        Assert.Empty(await WaitingAsync(world, asked));
        Assert.Empty(await LateAsync(world));
        Assert.Contains((await TalkAsync(world, world.Clerk, number))!.Lines, l => l.Answer == "合规，可以办");
        var tracking = (await world.QueryAsync<CaseQueries, TrackingView?>(q => q.TrackAsync(world.Applicant, number, default)))!;
        Assert.DoesNotContain(tracking.Timeline, e => $"{e.Title}{e.Words}".Contains("合规", StringComparison.Ordinal));
        await world.Services.AssertRecordedAsync<StaffMessageAnswered>($"case/{caseId:N}");
    }

    [Fact]
    public async Task Archive_OfACaseWithAConversation_HoldsIt()
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);
        var caseId = await world.AcceptedAsync();
        await WriteAsync(world, world.Clerk, caseId, new TalkForm("申请人明天来撤", "", null, null));
        await world.WithdrawAsync(caseId);
        world.Pass(TimeSpan.FromDays(ArchiveCase.RestDays + 1));
        await world.RunDeadlinesAsync();

        var number = (await world.CaseAsync(caseId)).Number;
        var archive = (await world.QueryAsync<ArchiveQueries, ArchiveView?>(q => q.FindAsync(world.Supervisor, number, default)))!;

        var line = Assert.Single(archive.Documents, d => d.Document.Part is ArchivedPart.Talk);
        Assert.Equal(("综合窗口", true), (line.Document.Name, line.Holds));
        Assert.Equal("申请人明天来撤", Assert.Single(archive.Talks).Words);
        Assert.True((await TalkAsync(world, world.Clerk, number))!.Closed);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_WhatDoesNotFit_IsRefused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        var step = await world.StepAsync(caseId, TestPlan.Licence);
        var (officer, today) = (world.OfficerOf(step), RegionTime.DateOf(world.Database.Clock.GetUtcNow()));

        Assert.Equal("words", await FieldAsync(world, officer, caseId, new TalkForm(" ", "", null, null)));
        Assert.Equal("ask", await FieldAsync(world, officer, caseId, new TalkForm("问", $"{step.AuthorityId}", today, null)));
        Assert.Equal("ask", await FieldAsync(world, world.Clerk, caseId, new TalkForm("问", TalkRules.Window, today, null)));
        Assert.Equal("by", await FieldAsync(world, officer, caseId, new TalkForm("问", TalkRules.Window, null, null)));
        Assert.Equal("by", await FieldAsync(world, officer, caseId, new TalkForm("问", TalkRules.Window, today.AddDays(-1), null)));
        Assert.Equal("by", await FieldAsync(world, officer, caseId, new TalkForm("问", TalkRules.Window, today.AddDays(61), null)));
        Assert.Equal("case.not_found", (await TryAsync(world, world.Examiner("taxation"), caseId, new TalkForm("问", "", null, null))).Refusal?.Code);
        Assert.Equal("case.not_found", (await TryAsync(world, world.Applicant, caseId, new TalkForm("问", "", null, null))).Refusal?.Code);
    }

    private static async Task<StaffMessageSent> WriteAsync(World world, Reader reader, Guid caseId, TalkForm form)
    {
        var outcome = await TryAsync(world, reader, caseId, form);
        Assert.True(outcome.TryGet(out var sent), outcome.Refusal?.Message);
        return sent;
    }

    private static Task<Outcome<StaffMessageSent>> TryAsync(World world, Reader reader, Guid caseId, TalkForm form) =>
        world.TryAsync<WriteInCase, StaffMessageSent>((op, p, c) => op.RunAsync(reader, caseId, form, p, c));

    private static async Task<string> FieldAsync(World world, Reader reader, Guid caseId, TalkForm form) =>
        (await TryAsync(world, reader, caseId, form)).Refusal!.Faults[0].Field;

    private static Task<Outcome<StaffMessageAnswered>> AnswerAsync(World world, Reader reader, Guid id, string words) =>
        world.TryAsync<AnswerStaffMessage, StaffMessageAnswered>((op, p, c) => op.RunAsync(reader, id, words, p, c));

    private static Task<IReadOnlyList<TalkLine>> WaitingAsync(World world, Reader reader) =>
        world.QueryAsync<TalkQueries, IReadOnlyList<TalkLine>>(q => q.WaitingAsync(reader, default));

    private static Task<IReadOnlyList<TalkLine>> LateAsync(World world) =>
        world.QueryAsync<TalkQueries, IReadOnlyList<TalkLine>>(q => q.LateAsync(world.Supervisor, default));

    private static Task<CaseTalk?> TalkAsync(World world, Reader reader, string number) =>
        world.QueryAsync<TalkQueries, CaseTalk?>(q => q.OfCaseAsync(reader, number, default));
}
