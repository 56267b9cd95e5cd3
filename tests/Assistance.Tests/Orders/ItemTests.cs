using Suban.Assistance.Orders;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Assistance.Tests.Orders;

public sealed class FileItemTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_ConfirmedAndInTurn_IsWithTheDepartmentUntilItsDay(DatabaseKind kind)
    {
        await using var world = await AssistanceWorld.CreateAsync(kind);
        var order = await world.UnderWayAsync();
        var item = await world.ItemAsync(order, "land-preview");
        Assert.Equal("assist.item_not_now", (await world.FileAsync(order, item)).Refusal?.Code);
        await world.PrepareAsync(order, item);
        Assert.Equal("assist.not_confirmed", (await world.FileAsync(order, item)).Refusal?.Code);
        await world.ConfirmAsync(order, item);

        Assert.Null((await world.FileAsync(order, item)).Refusal);

        var view = (await world.ViewAsync(world.Investor, order))!.Items.Single(i => i.ItemId == item);
        Assert.Equal((ItemState.WithAuthority, true), (view.State, view.DueOn > world.Today));
        Assert.Single(await world.Database.ReadAsync<OrderQueries, IReadOnlyList<DueItem>>(q => q.DueAsync(world.Assistant, view.DueOn!.Value, default)));
        Assert.Empty(await world.Database.ReadAsync<OrderQueries, IReadOnlyList<DueItem>>(q => q.DueAsync(world.Assistant, view.DueOn!.Value.AddDays(-1), default)));
    }

    [Fact]
    public async Task Run_BeforeWhatItWaitsFor_NeedsAReason()
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite);
        var order = await world.UnderWayAsync();
        var item = await world.ItemAsync(order, "enterprise-project-approval");
        await world.PrepareAsync(order, item);
        await world.ConfirmAsync(order, item);

        Assert.Equal("assist.before_its_turn", (await world.FileAsync(order, item)).Refusal?.Code);
        Assert.Null((await world.FileAsync(order, item, "部门同意先收件")).Refusal);
    }

    [Fact]
    public async Task Run_OutsideTheLetter_OrAfterItsLastDay_IsRefused()
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite);
        var order = await world.UnderWayAsync(world.MandateForm() with { Items = ["land-preview"], Until = world.Today.AddDays(20) });
        var (outside, inside) = (await world.ItemAsync(order, "construction-permit"), await world.ItemAsync(order, "land-preview"));

        Assert.Equal("assist.outside_mandate", (await world.TryPrepareAsync(order, outside)).Refusal?.Code);
        world.Database.Clock.Advance(TimeSpan.FromDays(21));
        Assert.Equal("assist.mandate_run_out", (await world.TryPrepareAsync(order, inside)).Refusal?.Code);
    }

    [Fact]
    public async Task Run_BeforeThePlanIsConfirmed_OrByAnybodyElse_IsRefused()
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite);
        var key = await world.SignedAsync();
        var item = await world.ItemAsync(key.OrderId, "land-preview");
        Assert.Equal("assist.not_under_way", (await world.TryPrepareAsync(key.OrderId, item)).Refusal?.Code);
        await world.DrawAsync(key);
        Assert.Equal("assist.not_under_way", (await world.TryPrepareAsync(key.OrderId, item)).Refusal?.Code);

        var order = await world.UnderWayAsync(form: world.Form with { ProjectCode = "" });
        var theirs = await world.ItemAsync(order, "land-preview");
        foreach (var other in new[] { world.Bureau, world.Investor, world.Supervisor })
        {
            Assert.Equal("assist.not_found", (await world.TryPrepareAsync(order, theirs, other)).Refusal?.Code);
        }
    }

    [Fact]
    public async Task Run_WithSigningPower_NeedsNoConfirmation()
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite);
        var order = await world.UnderWayAsync(world.MandateForm() with { SigningPower = true });
        var item = await world.ItemAsync(order, "land-preview");
        await world.PrepareAsync(order, item);

        Assert.Null((await world.FileAsync(order, item)).Refusal);
    }
}

public sealed class RecordAuthorityAnswerTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_SupplementThenGrant_IsToldEachTimeAndReported(DatabaseKind kind)
    {
        await using var world = await AssistanceWorld.CreateAsync(kind);
        var order = await world.UnderWayAsync();
        var item = await world.FiledAsync(order, "land-preview");

        await world.AnswerAsync(order, item, AuthorityAnswer.Supplement, "缺选址图");
        Assert.Equal("assist.item_not_now", (await world.TryAnswerAsync(order, item, AuthorityAnswer.Granted, "准予")).Refusal?.Code);
        await world.OnAsync<ResupplyItem, ItemResupplied>(order, (op, key, p) => op.RunAsync(world.Assistant, key, item, "补了选址图", p, default));
        await world.AnswerAsync(order, item, AuthorityAnswer.Accepted, "");
        await world.AnswerAsync(order, item, AuthorityAnswer.Granted, "用字第 1 号");
        await world.ReportAsync(order, item);

        var view = (await world.ViewAsync(world.Investor, order))!.Items.Single(i => i.ItemId == item);
        Assert.Equal((ItemState.ReportedBack, ItemState.Granted), (view.State, view.Outcome));
        Assert.Contains("“建设项目用地预审与选址意见书核发”准予", await world.ToldAsync());
    }

    [Fact]
    public async Task Run_NotAccepted_IsPreparedAgainAndConfirmedAgain()
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite);
        var order = await world.UnderWayAsync();
        var item = await world.FiledAsync(order, "land-preview");
        await world.AnswerAsync(order, item, AuthorityAnswer.NotAccepted, "不属于本机关");

        await world.PrepareAsync(order, item);

        Assert.Equal("assist.not_confirmed", (await world.FileAsync(order, item)).Refusal?.Code);
    }
}

public sealed class WithdrawItemTests
{
    [Fact]
    public async Task Run_ByTheApplicantAlone_OnlyThatItemEnds()
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite);
        var order = await world.UnderWayAsync();
        var item = await world.ItemAsync(order, "land-preview");

        Assert.Equal("assist.not_found", (await world.TryWithdrawAsync(order, item, world.Assistant)).Refusal?.Code);
        Assert.Null((await world.TryWithdrawAsync(order, item, world.Investor)).Refusal);

        var items = (await world.ViewAsync(world.Investor, order))!.Items;
        Assert.Equal(1, items.Count(i => i.State is ItemState.Withdrawn));
    }
}
