using Suban.Assistance.Lists;
using Suban.Assistance.Orders;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.Parties;
using Suban.TestKit;

namespace Suban.Assistance.Tests.Orders;

/// <summary>From the application to the talk: take up, ask, correct, accept, decline, hand on.</summary>
public sealed class TakeUpOrderTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_ByTheOrgan_NamesWhoAnswers(DatabaseKind kind)
    {
        await using var world = await AssistanceWorld.CreateAsync(kind);
        var key = await world.AppliedAsync();

        await world.DoneAsync<TakeUpOrder, OrderTakenUp>((op, p) => op.RunAsync(world.Bureau, key, p, default));

        Assert.Equal("帮办窗口甲", (await world.ViewAsync(world.Bureau, key.OrderId))!.FirstAskedName);
        Assert.Equal("assist.changed", (await world.TryAsync<TakeUpOrder, OrderTakenUp>((op, p) => op.RunAsync(world.Bureau, key, p, default))).Refusal?.Code);
        await world.RecordedAsync(key.OrderId, nameof(AssistanceApplied), nameof(OrderTakenUp));
    }

    [Fact]
    public async Task Run_ByAnotherDepartmentRegionOrRole_IsNotThere()
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite);
        var key = await world.AppliedAsync();

        foreach (var stranger in new[] { world.Assistant, world.Bureau with { Region = AssistanceWorld.Hainan }, world.Supervisor, world.Investor })
        {
            Assert.Equal("assist.not_found", (await world.TryAsync<TakeUpOrder, OrderTakenUp>((op, p) => op.RunAsync(stranger, key, p, default))).Refusal?.Code);
        }
    }
}

public sealed class AskForSupplementTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_ThenCorrected_IsBackInReviewWithTheNewWords(DatabaseKind kind)
    {
        await using var world = await AssistanceWorld.CreateAsync(kind);
        var key = await world.AppliedAsync();
        await world.DoneAsync<AskForSupplement, SupplementAsked>((op, p) => op.RunAsync(world.Bureau, key, "请写明装机规模。", p, default));
        key = await world.KeyAsync(key.OrderId);
        Assert.Equal("assist.not_now", (await world.TryAsync<AcceptOrder, OrderAccepted>((op, p) => op.RunAsync(world.Bureau, key, null, p, default))).Refusal?.Code);

        var better = world.Form with { Purpose = "装机 210MW。", Items = ["land-preview"] };
        await world.DoneAsync<CorrectApplication, ApplicationCorrected>((op, p) => op.RunAsync(world.Investor, key, better, null, p, default));

        var view = await world.ViewAsync(world.Bureau, key.OrderId);
        Assert.Equal((OrderState.UnderReview, "装机 210MW。", "land-preview"), (view!.State, view.Form.Purpose, Assert.Single(view.Items).Key));
        Assert.Equal(2, view.Signatures.Count);
        Assert.Equal("请补充帮办申请：200MW 光伏电站", (await world.ToldAsync())[0]);
        await world.RecordedAsync(key.OrderId, nameof(AssistanceApplied), nameof(SupplementAsked), nameof(ApplicationCorrected));
    }

    [Fact]
    public async Task Correct_ByTheOrganWithoutPaper_OrByAStranger_IsRefused()
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite);
        var key = await world.AppliedAsync();
        await world.DoneAsync<AskForSupplement, SupplementAsked>((op, p) => op.RunAsync(world.Bureau, key, "请写明装机规模。", p, default));
        key = await world.KeyAsync(key.OrderId);
        var stranger = await world.PartyAsync(PartyKind.Person, "申请人丙", "152529199001010012");

        Assert.Equal("Scan", (await CorrectAsync(world.Bureau)).Refusal!.Faults[0].Field);
        Assert.Equal("assist.not_found", (await CorrectAsync(stranger)).Refusal?.Code);

        Task<Outcome<ApplicationCorrected>> CorrectAsync(Reader by) =>
            world.TryAsync<CorrectApplication, ApplicationCorrected>((op, p) => op.RunAsync(by, key, world.Form, null, p, default));
    }
}

public sealed class AcceptOrderTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_OutsideTheScope_NeedsAReason(DatabaseKind kind)
    {
        await using var world = await AssistanceWorld.CreateAsync(kind);
        var key = await world.AppliedAsync(world.Form with { Merits = [ProjectMerit.Other] });

        Assert.Equal("assist.out_of_scope", (await AcceptAsync("")).Refusal?.Code);
        Assert.Null((await AcceptAsync("旗政府会议同意帮办")).Refusal);

        var view = await world.ViewAsync(world.Bureau, key.OrderId);
        Assert.Equal((OrderState.ToVerify, new DateOnly(2026, 9, 29)), (view!.State, view.Row.DueOn));
        Assert.Contains("旗政府会议同意帮办", view.Log[0].Words, StringComparison.Ordinal);

        Task<Outcome<OrderAccepted>> AcceptAsync(string reason) => world.TryAsync<AcceptOrder, OrderAccepted>((op, p) => op.RunAsync(world.Bureau, key, reason, p, default));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_OnTheListOfKeyProjects_IsInScopeByItself(DatabaseKind kind)
    {
        await using var world = await AssistanceWorld.CreateAsync(kind);
        var listed = new KeyProjectForm(AssistanceWorld.Code, "光伏电站", KeyProjectKind.Government, "旗人民政府", "白政发〔2026〕9 号", world.Today.AddDays(-10), null);
        await world.DoneAsync<SaveKeyProject, KeyProjectSaved>((op, p) => op.RunAsync(world.Supervisor, null, 0, listed, p, default));
        var key = await world.AppliedAsync(world.Form with { Merits = [ProjectMerit.Other] });

        var view = await world.ViewAsync(world.Bureau, key.OrderId);
        Assert.Equal((true, "旗人民政府"), (view!.Eligible, view.KeyProject?.DecidedBy));
        var accepted = await world.TryAsync<AcceptOrder, OrderAccepted>((op, p) => op.RunAsync(world.Bureau, key, "", p, default));
        Assert.True(accepted.TryGet(out var done));
        Assert.False(done.OutOfScope);
    }
}

public sealed class DeclineOrderTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_ThenReviewed_SupervisorAgreesOrSendsItBack(DatabaseKind kind)
    {
        await using var world = await AssistanceWorld.CreateAsync(kind);
        var agreed = await DeclinedAsync(world);
        var overruled = await DeclinedAsync(world);
        Assert.Equal(2, (await world.Database.ReadAsync<OrderQueries, IReadOnlyList<OrderRow>>(q => q.DeclinedAsync(world.Supervisor, default))).Count);

        await world.DoneAsync<ReviewDecline, DeclineReviewed>((op, p) => op.RunAsync(world.Supervisor, agreed, true, "", p, default));
        await world.DoneAsync<ReviewDecline, DeclineReviewed>((op, p) => op.RunAsync(world.Supervisor, overruled, false, "属于招商引资项目，应当帮办。", p, default));

        Assert.Equal(OrderState.Declined, (await world.OrderAsync(agreed.OrderId)).State);
        Assert.Equal(OrderState.Applied, (await world.OrderAsync(overruled.OrderId)).State);
        Assert.Empty(await world.Database.ReadAsync<OrderQueries, IReadOnlyList<OrderRow>>(q => q.DeclinedAsync(world.Supervisor, default)));
        await world.RecordedAsync(agreed.OrderId, nameof(AssistanceApplied), nameof(OrderDeclined), nameof(DeclineReviewed));
    }

    [Fact]
    public async Task Run_WithoutAReason_OrReviewedByTheOrganItself_IsRefused()
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite);
        var key = await world.AppliedAsync(world.Form with { ProjectCode = "" });

        Assert.Equal("Words", (await world.TryAsync<DeclineOrder, OrderDeclined>((op, p) => op.RunAsync(world.Bureau, key, " ", p, default))).Refusal!.Faults[0].Field);
        var declined = await DeclinedAsync(world);
        Assert.Equal("assist.not_found", (await world.TryAsync<ReviewDecline, DeclineReviewed>((op, p) => op.RunAsync(world.Bureau, declined, true, "", p, default))).Refusal?.Code);
    }

    private static async Task<OrderKey> DeclinedAsync(AssistanceWorld world)
    {
        var key = await world.AppliedAsync(world.Form with { ProjectCode = "" });
        await world.DoneAsync<DeclineOrder, OrderDeclined>((op, p) => op.RunAsync(world.Bureau, key, "事项本身不具备办理条件。", p, default));
        return await world.KeyAsync(key.OrderId);
    }
}

public sealed class TransferOrderTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_ToTheParksCommittee_TheBureauSeesItNoMore(DatabaseKind kind)
    {
        await using var world = await AssistanceWorld.CreateAsync(kind, AssistanceWorld.Hainan);
        var key = await world.AppliedAsync(world.Form with { Items = ["safety-design-review"] });
        var park = world.Services<Organisation.Authorities>().Find(AssistanceWorld.Hainan, "park")!.AuthorityId;

        Assert.Equal("Organ", (await ToAsync(null)).Refusal!.Faults[0].Field);
        Assert.Equal("assist.already_there", (await ToAsync(world.Bureau.AuthorityId)).Refusal?.Code);
        Assert.Null((await ToAsync(park)).Refusal);

        Assert.Null(await world.ViewAsync(world.Bureau, key.OrderId));
        Assert.Equal("帮办申请转给海南工业园区管理委员会：200MW 光伏电站", (await world.ToldAsync())[0]);

        Task<Outcome<OrderTransferred>> ToAsync(Guid? organ) => world.TryAsync<TransferOrder, OrderTransferred>((op, p) => op.RunAsync(world.Bureau, key, organ, "项目在园区里。", p, default));
    }
}
