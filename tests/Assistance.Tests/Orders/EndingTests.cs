using Suban.Assistance.Orders;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Assistance.Tests.Orders;

public sealed class FinishOrderTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_WholeLife_EndsWithBothSignaturesRatingVisitAndArchive(DatabaseKind kind)
    {
        await using var world = await AssistanceWorld.CreateAsync(kind);
        var order = await world.UnderWayAsync(world.MandateForm() with { Items = ["land-preview"] });
        Assert.Equal("assist.still_open", (await world.FinishAsync(order)).Refusal?.Code);
        var item = await world.FiledAsync(order, "land-preview");
        await world.AnswerAsync(order, item, AuthorityAnswer.Granted, "用字第 1 号");
        Assert.Equal("assist.still_open", (await world.FinishAsync(order)).Refusal?.Code);
        await world.ReportAsync(order, item);
        Assert.Null((await world.FinishAsync(order)).Refusal);

        await world.OnAsync<DisputeCompletion, CompletionDisputed>(order, (op, key, p) => op.RunAsync(world.Investor, key, "证书还没有给我", p, default));
        Assert.Equal(OrderState.InProgress, (await world.OrderAsync(order)).State);
        Assert.Null((await world.FinishAsync(order)).Refusal);
        Assert.Equal("Agreed", (await world.TryOnAsync<ConfirmCompletion, OrderCompleted>(order, (op, key, p) => op.RunAsync(world.Investor, key, false, null, p, default))).Refusal!.Faults[0].Field);
        await world.OnAsync<ConfirmCompletion, OrderCompleted>(order, (op, key, p) => op.RunAsync(world.Investor, key, true, null, p, default));

        Assert.Null(await world.ViewAsync(world.Assistant, order));
        Assert.Equal("assist.not_visited", (await ArchiveAsync()).Refusal?.Code);
        await world.OnAsync<RecordReturnVisit, ReturnVisitRecorded>(order, (op, key, p) => op.RunAsync(world.Bureau, key, ContactWay.Telephone, false, "很满意", p, default));
        Assert.Equal("assist.not_rated", (await ArchiveAsync()).Refusal?.Code);
        Assert.Equal("Level", (await RateAsync("一般")).Refusal!.Faults[0].Field);
        Assert.True((await RateAsync("不满意")).TryGet(out var rated));
        Assert.Equal(2, rated.Level);
        Assert.Equal("assist.not_now", (await RateAsync("满意")).Refusal?.Code);
        Assert.Null((await ArchiveAsync()).Refusal);

        var view = (await world.ViewAsync(world.Bureau, order))!;
        Assert.Equal(OrderState.Archived, view.State);
        Assert.Equal(
            [SigningSide.Applicant, SigningSide.Assistant, SigningSide.Organ],
            view.Signatures.Where(s => s.Paper is SignedPaper.Completion).Select(s => s.Side).Distinct().Order());

        Task<Outcome<OrderArchived>> ArchiveAsync() => world.TryOnAsync<ArchiveOrder, OrderArchived>(order, (op, key, p) => op.RunAsync(world.Bureau, key, p, default));
        Task<Outcome<AssistanceRated>> RateAsync(string level) => world.TryOnAsync<RateAssistance, AssistanceRated>(order, (op, key, p) => op.RunAsync(world.Investor, key, level, "", p, default));
    }
}

public sealed class TerminateOrderTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_ByTheApplicantAlone_EndsTheAssistantsAccessAtOnce(DatabaseKind kind)
    {
        await using var world = await AssistanceWorld.CreateAsync(kind);
        var order = await world.UnderWayAsync();
        var item = await world.ItemAsync(order, "land-preview");

        Assert.Equal("Agreed", (await TerminateAsync(world.Investor, false)).Refusal!.Faults[0].Field);
        Assert.True((await TerminateAsync(world.Investor, true)).TryGet(out var done));
        Assert.Equal((TerminationCause.ApplicantsWish, TerminationWay.ByApplicant), (done.Cause, done.Way));

        Assert.Null(await world.ViewAsync(world.Assistant, order));
        Assert.Equal("assist.not_found", (await world.TryPrepareAsync(order, item)).Refusal?.Code);
        Assert.Equal("assist.not_found", (await world.TryAnswerAsync(order, item, AuthorityAnswer.Granted, "准予")).Refusal?.Code);
        Assert.All((await world.ViewAsync(world.Bureau, order))!.Items, i => Assert.False(i.InMandate));

        Task<Outcome<OrderTerminated>> TerminateAsync(Reader by, bool agreed) =>
            world.TryOnAsync<TerminateOrder, OrderTerminated>(order, (op, key, p) => op.RunAsync(by, key, "自己办", agreed, null, p, default));
    }

    [Fact]
    public async Task Run_AfterAProposal_IsByConsent()
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite);
        var order = await world.UnderWayAsync();
        await ProposeAsync(world, order, TerminationCause.ConditionsMissing);

        Assert.Equal("assist.only_by_consent", (await ApproveAsync(world, order)).Refusal?.Code);
        var done = await world.OnAsync<TerminateOrder, OrderTerminated>(order, (op, key, p) => op.RunAsync(world.Investor, key, "", true, null, p, default));

        Assert.Equal((TerminationCause.ConditionsMissing, TerminationWay.ByConsent), (done.Cause, done.Way));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Approve_Falsehood_OnlyAfterTheNoticeAndByASupervisor(DatabaseKind kind)
    {
        await using var world = await AssistanceWorld.CreateAsync(kind);
        var order = await world.UnderWayAsync();
        Assert.Equal("assist.not_proposed", (await ApproveAsync(world, order)).Refusal?.Code);
        await ProposeAsync(world, order, TerminationCause.Falsehood);
        Assert.Single(await world.Database.ReadAsync<OrderQueries, IReadOnlyList<OrderRow>>(q => q.ProposedAsync(world.Supervisor, default)));
        Assert.Equal("assist.notice_runs", (await ApproveAsync(world, order)).Refusal?.Code);
        Assert.Equal("assist.not_found", (await ApproveAsync(world, order, world.Bureau)).Refusal?.Code);

        world.Database.Clock.Advance(TimeSpan.FromDays(30));
        Assert.True((await ApproveAsync(world, order)).TryGet(out var done));

        Assert.Equal(TerminationWay.OneSided, done.Way);
        Assert.Equal((OrderState.Terminated, "帮办已终止：200MW 光伏电站"), ((await world.OrderAsync(order)).State, (await world.ToldAsync())[0]));
    }

    private static Task<TerminationProposed> ProposeAsync(AssistanceWorld world, Guid order, TerminationCause cause) =>
        world.OnAsync<ProposeTermination, TerminationProposed>(order, (op, key, p) => op.RunAsync(world.Assistant, key, cause, "提交的合同是假的", p, default));

    private static Task<Outcome<OrderTerminated>> ApproveAsync(AssistanceWorld world, Guid order, Reader? by = null) =>
        world.TryOnAsync<ApproveTermination, OrderTerminated>(order, (op, key, p) => op.RunAsync(by ?? world.Supervisor, key, "同意终止", p, default));
}
