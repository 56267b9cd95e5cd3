using Suban.Assistance.Consultations;
using Suban.Assistance.Cooperations;
using Suban.Assistance.Orders;
using Suban.Assistance.Plans;
using Suban.Assistance.Tests.Consultations;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Assistance.Tests.Model;

/// <summary>Random sequences of acts: what the model calls lawful is done, everything else is refused and changes nothing.</summary>
public sealed class OrderModelTests
{
    private const int Steps = 140;

    private const int FewestStates = 8;

    /// <summary>Acts that end an order are drawn seldom, or no sequence would get far.</summary>
    private static readonly OrderCommand[] _seldom = [OrderCommand.Withdraw, OrderCommand.Terminate, OrderCommand.Decline, OrderCommand.WithdrawItem];

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Sequences_Random_AgreeWithTheModel(DatabaseKind kind)
    {
        await using var world = await AssistanceWorld.CreateAsync(kind);
        var reached = new HashSet<string>();
        for (var seed = 1; seed <= (kind is DatabaseKind.Sqlite ? 14 : 4); seed++)
        {
            await RunAsync(world, seed, reached);
        }

        if (kind is DatabaseKind.Sqlite)
        {
            Assert.True(reached.Count >= FewestStates, string.Join(' ', reached));
        }
    }

    private static async Task RunAsync(AssistanceWorld world, int seed, HashSet<string> reached)
    {
        var (random, model) = (new Random(seed), new OrderModel());
        var order = (await world.AppliedAsync(world.Form with { ProjectCode = "", Items = ["land-preview"] })).OrderId;
        for (var step = 0; step < Steps; step++)
        {
            var command = Draw(random, model);
            var refusal = await SendAsync(world, order, await world.ItemAsync(order, "land-preview"), command);
            var lawful = model.Do(command);
            var view = (await world.ViewAsync(world.Investor, order))!;
            Assert.True(lawful == refusal is null, $"seed {seed}, step {step}: {command} in {model.State}/{model.Item} {(lawful ? $"refused: {refusal?.Code}" : "was done")}");
            Assert.Equal((model.State, model.Item), ($"{view.State}", $"{view.Items[0].State}"));
            reached.Add(model.State);
        }
    }

    /// <summary>Mostly what is lawful now, or no sequence would get far; otherwise anything.</summary>
    private static OrderCommand Draw(Random random, OrderModel model)
    {
        var commands = Enum.GetValues<OrderCommand>();
        var lawful = commands.Where(command => model.Copy().Do(command) && (!_seldom.Contains(command) || random.Next(25) == 0)).ToArray();
        var any = commands[random.Next(commands.Length)];
        var ends = _seldom.Contains(any) && model.Copy().Do(any);
        return lawful.Length > 0 && (ends || random.Next(4) > 0) ? lawful[random.Next(lawful.Length)] : any;
    }

    private static async Task<Refusal?> SendAsync(AssistanceWorld world, Guid order, Guid item, OrderCommand command)
    {
        var (bureau, investor, assistant, supervisor, partner) = (world.Bureau, world.Investor, world.Assistant, world.Supervisor, world.Partner(AssistanceWorld.Hainan));
        var land = world.Department("natural-resources");
        return command switch
        {
            OrderCommand.TakeUp => await On<TakeUpOrder, OrderTakenUp>((op, k, p) => op.RunAsync(bureau, k, p, default)),
            OrderCommand.Ask => await On<AskForSupplement, SupplementAsked>((op, k, p) => op.RunAsync(bureau, k, "请写明规模", p, default)),
            OrderCommand.Correct => await On<CorrectApplication, ApplicationCorrected>((op, k, p) => op.RunAsync(investor, k, world.Form with { ProjectCode = "", Items = ["land-preview"] }, null, p, default)),
            OrderCommand.Accept => await On<AcceptOrder, OrderAccepted>((op, k, p) => op.RunAsync(bureau, k, null, p, default)),
            OrderCommand.Decline => await On<DeclineOrder, OrderDeclined>((op, k, p) => op.RunAsync(bureau, k, "不具备条件", p, default)),
            OrderCommand.Agree => await On<ReviewDecline, DeclineReviewed>((op, k, p) => op.RunAsync(supervisor, k, true, "", p, default)),
            OrderCommand.Overrule => await On<ReviewDecline, DeclineReviewed>((op, k, p) => op.RunAsync(supervisor, k, false, "应当帮办", p, default)),
            OrderCommand.Verify => await On<RecordVerification, VerificationRecorded>((op, k, p) => op.RunAsync(bureau, k, ContactWay.Visit, "属实", p, default)),
            OrderCommand.Appoint => await On<AppointAssistant, AssistantAppointed>((op, k, p) => op.RunAsync(bureau, k, assistant.AccountId, p, default)),
            OrderCommand.Mandate => await On<SignMandate, MandateSigned>((op, k, p) => op.RunAsync(investor, k, world.MandateForm() with { Items = ["land-preview"] }, p, default)),
            OrderCommand.Promise => await On<SignPromise, PromiseSigned>((op, k, p) => op.RunAsync(investor, k, "经办人乙", true, null, p, default)),
            OrderCommand.Draw => await On<DrawPlan, PlanDrawn>((op, k, p) => op.RunAsync(assistant, k, new PlanRequest(world.Today, null, "再排一次", new Dictionary<string, int>()), p, default)),
            OrderCommand.ConfirmPlan => await ConfirmAsync(),
            OrderCommand.Prepare => await On<PrepareItem, ItemPrepared>((op, k, p) => op.RunAsync(assistant, k, item, p, default)),
            OrderCommand.Check => await On<ConfirmFiling, FilingConfirmed>((op, k, p) => op.RunAsync(investor, k, item, p, default)),
            OrderCommand.File => await On<FileItem, ItemFiled>((op, k, p) => op.RunAsync(assistant, k, item, "部门同意", p, default)),
            OrderCommand.AuthorityAsks => await AnswerAsync(AuthorityAnswer.Supplement),
            OrderCommand.Resupply => await On<ResupplyItem, ItemResupplied>((op, k, p) => op.RunAsync(assistant, k, item, "补了", p, default)),
            OrderCommand.AuthorityRefuses => await AnswerAsync(AuthorityAnswer.NotAccepted),
            OrderCommand.Examine => await AnswerAsync(AuthorityAnswer.Accepted),
            OrderCommand.Grant => await AnswerAsync(AuthorityAnswer.Granted),
            OrderCommand.Deny => await AnswerAsync(AuthorityAnswer.Denied),
            OrderCommand.WithdrawItem => await On<WithdrawItem, ItemWithdrawn>((op, k, p) => op.RunAsync(investor, k, item, "", p, default)),
            OrderCommand.Report => await On<ReportItem, ItemReported>((op, k, p) => op.RunAsync(assistant, k, item, "交给经办人", p, default)),
            OrderCommand.Finish => await On<FinishOrder, OrderFinished>((op, k, p) => op.RunAsync(assistant, k, "材料 1 份", p, default)),
            OrderCommand.Dispute => await On<DisputeCompletion, CompletionDisputed>((op, k, p) => op.RunAsync(investor, k, "还差", p, default)),
            OrderCommand.Complete => await On<ConfirmCompletion, OrderCompleted>((op, k, p) => op.RunAsync(investor, k, true, null, p, default)),
            OrderCommand.Visit => await On<RecordReturnVisit, ReturnVisitRecorded>((op, k, p) => op.RunAsync(bureau, k, ContactWay.Telephone, false, "满意", p, default)),
            OrderCommand.Rate => await On<RateAssistance, AssistanceRated>((op, k, p) => op.RunAsync(investor, k, "满意", "", p, default)),
            OrderCommand.Archive => await On<ArchiveOrder, OrderArchived>((op, k, p) => op.RunAsync(bureau, k, p, default)),
            OrderCommand.Withdraw => await On<WithdrawOrder, OrderWithdrawn>((op, k, p) => op.RunAsync(investor, k, "", p, default)),
            OrderCommand.Terminate => await On<TerminateOrder, OrderTerminated>((op, k, p) => op.RunAsync(investor, k, "", true, null, p, default)),
            OrderCommand.Propose => await On<ProposeTermination, TerminationProposed>((op, k, p) => op.RunAsync(bureau, k, TerminationCause.Falsehood, "假合同", p, default)),
            OrderCommand.ApproveTooSoon => await On<ApproveTermination, OrderTerminated>((op, k, p) => op.RunAsync(supervisor, k, "同意", p, default)),
            OrderCommand.AddItem => await On<AddItems, ItemsAdded>((op, k, p) => op.RunAsync(bureau, k, ["fire-design-review"], "也请帮忙", p, default)),
            OrderCommand.Convene => (await world.TryConveneAsync(order, world.ConsultationForm(order, ConsultationKind.Joint) with { Guests = [$"{land.AuthorityId}"] })).Refusal,
            OrderCommand.Opine => (await world.OpineAsync(order, land, OpinionVerdict.Agree)).Refusal,
            OrderCommand.Meet => (await world.MeetAsync(order, new MinutesForm("开了会。", "照办。", new Dictionary<string, bool>(), [new($"{land.AuthorityId}", "出图", world.Today.AddDays(9))]))).Refusal,
            OrderCommand.TaskDone => (await world.DoneTaskAsync(order, land)).Refusal,
            OrderCommand.StrikeOff => (await world.StrikeOffAsync(order, "natural-resources")).Refusal,
            OrderCommand.CancelMeeting => (await world.CancelAsync(order)).Refusal,
            OrderCommand.Question => (await world.AskAsync(order, $"{land.AuthorityId}", "什么时候出图？")).Refusal,
            OrderCommand.AnswerQuestion => (await world.AnswerQuestionAsync(order, land, "后天")).Refusal,
            OrderCommand.AskPartner => (await world.CooperateAsync(order, world.CooperationForm(partner, "land-preview"))).Refusal,
            OrderCommand.PartnerAccepts => (await world.AcceptAsync(order, partner)).Refusal,
            OrderCommand.PartnerReturns => await With<ReturnCooperation, CooperationReturned>((op, k, p) => op.RunAsync(partner, k, "不归我们", p, default)),
            OrderCommand.PartnerTells => await With<RecordCooperationProgress, CooperationProgressed>((op, k, p) => op.RunAsync(partner, k, "在看", p, default)),
            OrderCommand.PartnerGrants => (await world.ResultAsync(order, partner, "准予", ("land-preview", true))).Refusal,
            OrderCommand.FileCopies => await With<CloseCooperation, CooperationClosed>((op, k, p) => op.RunAsync(assistant, k, p, default)),
            OrderCommand.RecallPartner => await With<RecallCooperation, CooperationRecalled>((op, k, p) => op.RunAsync(assistant, k, "不用了", p, default)),
            _ => throw new InvalidOperationException($"{command}"),
        };

        async Task<Refusal?> On<TOperation, T>(Func<TOperation, OrderKey, ProcessContext, Task<Outcome<T>>> act)
            where TOperation : notnull
            where T : notnull => (await world.TryOnAsync(order, act)).Refusal;

        async Task<Refusal?> With<TOperation, T>(Func<TOperation, CooperationKey, ProcessContext, Task<Outcome<T>>> act)
            where TOperation : notnull
            where T : notnull => (await world.TryWithPartnerAsync(order, act)).Refusal;

        Task<Refusal?> AnswerAsync(AuthorityAnswer answer) => On<RecordAuthorityAnswer, AuthorityAnswered>((op, k, p) => op.RunAsync(assistant, k, item, answer, "说明", p, default));

        async Task<Refusal?> ConfirmAsync()
        {
            var plans = await world.PlansAsync(order);
            return await On<ConfirmPlan, PlanConfirmed>((op, k, p) => op.RunAsync(investor, k, plans.Count == 0 ? 1 : plans[0].Version, null, p, default));
        }
    }
}
