using Suban.Assistance.Orders;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.Parties;
using Suban.TestKit;

namespace Suban.Assistance.Tests.Orders;

public sealed class RecordVerificationTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_BeforeSigning_IsRequired(DatabaseKind kind)
    {
        await using var world = await AssistanceWorld.CreateAsync(kind);
        var key = await world.AcceptedAsync();

        Assert.Equal("assist.not_verified", (await world.TryAsync<AppointAssistant, AssistantAppointed>((op, p) => op.RunAsync(world.Bureau, key, world.Assistant.AccountId, p, default))).Refusal?.Code);
        Assert.Equal(["Way", "Words"], (await VerifyAsync(null, "")).Refusal!.Faults.Select(f => f.Field));
        Assert.Null((await VerifyAsync(ContactWay.Visit, "到现场看过。")).Refusal);

        Assert.Equal(OrderState.ToSign, (await world.OrderAsync(key.OrderId)).State);

        Task<Outcome<VerificationRecorded>> VerifyAsync(ContactWay? way, string words) =>
            world.TryAsync<RecordVerification, VerificationRecorded>((op, p) => op.RunAsync(world.Bureau, key, way, words, p, default));
    }
}

public sealed class AppointAssistantTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_WhoApprovesAnItem_CannotAssist(DatabaseKind kind)
    {
        await using var world = await AssistanceWorld.CreateAsync(kind);
        var key = await world.VerifiedAsync();
        var approver = await world.StaffAsync("land1", "自然资源丙", "natural-resources", Role.Assistant, Role.Approver);
        var colleague = await world.StaffAsync("land2", "自然资源丁", "natural-resources", Role.Assistant);

        Assert.Equal("assist.approves", (await AppointAsync(approver.AccountId)).Refusal?.Code);
        Assert.Equal("assist.not_an_assistant", (await AppointAsync(world.Supervisor.AccountId)).Refusal?.Code);
        Assert.Equal("assist.not_an_assistant", (await AppointAsync(null)).Refusal?.Code);
        Assert.Null((await AppointAsync(colleague.AccountId)).Refusal);

        Assert.NotNull(await world.ViewAsync(colleague, key.OrderId));
        Assert.Null(await world.ViewAsync(world.Assistant, key.OrderId));
        Assert.Equal("您的帮办员：自然资源丁", (await world.ToldAsync())[0]);

        Task<Outcome<AssistantAppointed>> AppointAsync(Guid? account) =>
            world.TryAsync<AppointAssistant, AssistantAppointed>((op, p) => op.RunAsync(world.Bureau, key, account, p, default));
    }
}

public sealed class SignMandateTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_TickedItems_AreCountedAndOnlyThoseAreMandated(DatabaseKind kind)
    {
        await using var world = await AssistanceWorld.CreateAsync(kind);
        var key = await world.AppointedAsync();

        var signed = await world.DoneAsync<SignMandate, MandateSigned>((op, p) => op.RunAsync(world.Investor, key, world.MandateForm() with { Items = ["land-preview", "construction-permit"] }, p, default));

        Assert.Equal((1, 2, false, SigningWay.Electronic), (signed.Version, signed.Items, signed.SigningPower, signed.Way));
        var view = await world.ViewAsync(world.Assistant, key.OrderId);
        Assert.Equal(["land-preview", "construction-permit"], view!.Items.Where(i => i.InMandate).Select(i => i.Key));
        Assert.Equal(("负责人甲", "帮办员乙", OrderState.ToSign), (view.Mandate!.Principal, view.Mandate.AssistantName, view.State));
    }

    [Fact]
    public async Task Run_WrongLetters_AreRefused()
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite);
        var key = await world.AppointedAsync();
        var right = world.MandateForm();

        Assert.Equal("Items", await FaultAsync(right with { Items = [] }));
        Assert.Equal("Items", await FaultAsync(right with { Items = ["soil-conservation-plan"] }));
        Assert.Equal("Until", await FaultAsync(right with { Until = world.Today }));
        Assert.Equal("Until", await FaultAsync(right with { Until = world.Today.AddYears(4) }));
        Assert.Equal("Principal", await FaultAsync(right with { Principal = "" }));
        Assert.Equal("Agreed", await FaultAsync(right with { Agreed = false }));
        Assert.Equal("Scan", await FaultAsync(right, world.Assistant));

        async Task<string> FaultAsync(MandateForm form, Reader? by = null) =>
            (await world.TryAsync<SignMandate, MandateSigned>((op, p) => op.RunAsync(by ?? world.Investor, key, form, p, default))).Refusal!.Faults[0].Field;
    }

    [Fact]
    public async Task Run_BeforeAnybodyIsAppointed_IsRefused()
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite);
        var key = await world.VerifiedAsync();

        Assert.Equal("assist.no_assistant", (await world.TryAsync<SignMandate, MandateSigned>((op, p) => op.RunAsync(world.Investor, key, world.MandateForm(), p, default))).Refusal?.Code);
    }
}

public sealed class SignPromiseTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_WithTheLetter_TheOrderGoesToThePlan(DatabaseKind kind)
    {
        await using var world = await AssistanceWorld.CreateAsync(kind);

        var key = await world.SignedAsync();

        Assert.Equal(OrderState.Planning, (await world.OrderAsync(key.OrderId)).State);
        Assert.Equal("assist.promise_signed", (await world.TryAsync<SignPromise, PromiseSigned>((op, p) => op.RunAsync(world.Investor, key, "经办人乙", true, null, p, default))).Refusal?.Code);
        Assert.Equal([SignedPaper.Application, SignedPaper.Mandate, SignedPaper.Promise], (await world.ViewAsync(world.Investor, key.OrderId))!.Signatures.Select(s => s.Paper));
        await world.RecordedAsync(
            key.OrderId, nameof(AssistanceApplied), nameof(OrderAccepted), nameof(VerificationRecorded), nameof(AssistantAppointed), nameof(MandateSigned), nameof(PromiseSigned));
    }

    [Fact]
    public void Words_AreThePrintedSevenDuties()
    {
        var duties = PromiseWords.Duties("正镶白旗政务服务局");

        Assert.Equal(7, duties.Count);
        Assert.Equal("联系、督促委托单位按要求及时对审查中提出的问题进行修改或补充材料；", duties[1]);
        Assert.Contains("在正镶白旗政务服务局提出终止帮办代办服务时，配合填写《“帮您办”代办帮办服务终止单》", duties[6], StringComparison.Ordinal);
    }
}

public sealed class ChangeAssistantTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_Midway_EndsTheLetterAndTheFormersAccess(DatabaseKind kind)
    {
        await using var world = await AssistanceWorld.CreateAsync(kind);
        var key = await world.SignedAsync();
        var next = await world.StaffAsync("helper2", "帮办员丙", "education", Role.Assistant);
        Assert.Equal(["Reason", "HandOver"], (await ChangeAsync("", "")).Refusal!.Faults.Select(f => f.Field));

        Assert.Null((await ChangeAsync("岗位调整", "用地预审已经报出，缺 1 份材料。")).Refusal);

        Assert.Null(await world.ViewAsync(world.Assistant, key.OrderId));
        var view = await world.ViewAsync(next, key.OrderId);
        Assert.Equal((false, true, null), (view!.MandateSigned, view.PromiseSigned, view.Mandate));
        Assert.All(view.Items, item => Assert.False(item.InMandate));
        Assert.Equal(EntryKind.HandOver, view.Log[0].Kind);
        key = await world.KeyAsync(key.OrderId);
        var again = await world.DoneAsync<SignMandate, MandateSigned>((op, p) => op.RunAsync(world.Investor, key, world.MandateForm(), p, default));
        Assert.Equal(2, again.Version);

        Task<Outcome<AssistantChanged>> ChangeAsync(string reason, string handOver) =>
            world.TryAsync<ChangeAssistant, AssistantChanged>((op, p) => op.RunAsync(world.Bureau, key, next.AccountId, reason, handOver, p, default));
    }
}

public sealed class WithdrawOrderTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_BeforeSigning_EndsItAndOnlyForTheApplicant(DatabaseKind kind)
    {
        await using var world = await AssistanceWorld.CreateAsync(kind);
        var key = await world.AppointedAsync();

        Assert.Equal("assist.not_found", (await WithdrawAsync(world.Bureau)).Refusal?.Code);
        Assert.Null((await WithdrawAsync(world.Investor)).Refusal);

        Assert.Equal(OrderState.Withdrawn, (await world.OrderAsync(key.OrderId)).State);
        Assert.Null(await world.ViewAsync(world.Assistant, key.OrderId));
        Assert.Equal("申请人撤回了帮办：200MW 光伏电站", (await world.ToldAsync(world.Assistant))[0]);

        Task<Outcome<OrderWithdrawn>> WithdrawAsync(Reader by) => world.TryAsync<WithdrawOrder, OrderWithdrawn>((op, p) => op.RunAsync(by, key, "自己办", p, default));
    }

    [Fact]
    public async Task Run_AfterSigning_IsATerminationInstead()
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite);
        var key = await world.SignedAsync();

        Assert.Equal("assist.not_now", (await world.TryAsync<WithdrawOrder, OrderWithdrawn>((op, p) => op.RunAsync(world.Investor, key, "", p, default))).Refusal?.Code);
    }
}
