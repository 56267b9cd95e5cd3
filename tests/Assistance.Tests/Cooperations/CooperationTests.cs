using Suban.Assistance.Cooperations;
using Suban.Assistance.Orders;
using Suban.Certificates.Sheets;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Assistance.Tests.Cooperations;

/// <summary>An order of 海南区 whose land preview the city helps with.</summary>
public sealed class CooperationTests
{
    private const string City = "1503";
    private const string Item = "land-preview";

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Sheet_FromAskingToTheTwoCopies_GivesTheItemItsResult(DatabaseKind kind)
    {
        await using var world = await AssistanceWorld.CreateAsync(kind, AssistanceWorld.Hainan);
        var (order, city) = (await ReadyAsync(world), world.Partner(City));

        Assert.Null((await world.CooperateAsync(order, world.CooperationForm(city, Item))).Refusal);
        Assert.Equal("assist.with_partner", (await world.FileAsync(order, await world.ItemAsync(order, Item), "先报")).Refusal?.Code);
        Assert.Equal("assist.not_found", (await world.AcceptAsync(order, world.Bureau)).Refusal?.Code);
        Assert.Null((await world.AcceptAsync(order, city)).Refusal);
        Assert.Equal(ItemState.WithAuthority, await StateAsync(world, order));
        Assert.Null((await world.TryWithPartnerAsync<RecordCooperationProgress, CooperationProgressed>(order, (op, key, p) => op.RunAsync(city, key, "市里开过会了", p, default))).Refusal);
        Assert.Equal(["Result", $"Outcome.{Item}"], (await world.ResultAsync(order, city, "")).Refusal!.Faults.Select(f => f.Field));
        Assert.Null((await world.ResultAsync(order, city, "乌自然资第 1 号", (Item, true))).Refusal);
        Assert.Equal(ItemState.Granted, await StateAsync(world, order));
        await world.ReportAsync(order, await world.ItemAsync(order, Item));
        Assert.Equal("assist.still_cooperating", (await world.FinishAsync(order)).Refusal?.Code);
        Assert.Null((await CloseAsync(world, order)).Refusal);
        Assert.Null((await world.FinishAsync(order)).Refusal);

        Assert.Equal(
            ["协办有结果了：200MW 光伏电站", "协办有进展：200MW 光伏电站", "乌海市政务服务局接了协办：200MW 光伏电站", "请乌海市政务服务局协办：200MW 光伏电站"],
            (await world.ToldAsync()).Where(title => title.Contains("协办", StringComparison.Ordinal)));
        foreach (var side in new[] { world.Assistant, world.Bureau, city })
        {
            Assert.Equal(CooperationState.Closed, (await LinesAsync(world, side)).Single().State);
        }

        Assert.Empty(await LinesAsync(world, world.Partner(AssistanceWorld.Kundulun)));
        await CopiesAsync(world, city);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Sheet_NotAnsweredOrNotDoneInTime_IsSeenBySupervisionOfBothSides(DatabaseKind kind)
    {
        await using var world = await AssistanceWorld.CreateAsync(kind, AssistanceWorld.Hainan);
        var (order, city) = (await ReadyAsync(world), world.Partner(City));
        var above = city with { Roles = new HashSet<Role> { Role.Supervisor } };
        await world.CooperateAsync(order, world.CooperationForm(city, Item));

        Assert.Empty(await LateAsync(world, world.Supervisor));
        world.Database.Clock.Advance(TimeSpan.FromDays(9));
        Assert.Single(await LateAsync(world, world.Supervisor));
        await world.AcceptAsync(order, city);
        Assert.Empty(await LateAsync(world, above));
        world.Database.Clock.Advance(TimeSpan.FromDays(20));
        Assert.Single(await LateAsync(world, above));
        Assert.Empty(await LateAsync(world, above with { Region = AssistanceWorld.WhiteBanner }));
    }

    [Fact]
    public async Task Return_WithItsReason_LeavesTheItemAsItWas_AndItCanBeAskedAgain()
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite, AssistanceWorld.Hainan);
        var (order, city) = (await ReadyAsync(world), world.Partner(City));
        await world.CooperateAsync(order, world.CooperationForm(city, Item));

        Assert.Equal("Words", (await ReturnAsync(world, order, city, "")).Refusal!.Faults[0].Field);
        Assert.Null((await ReturnAsync(world, order, city, "不归市里办")).Refusal);
        Assert.Equal("assist.not_now", (await world.AcceptAsync(order, city)).Refusal?.Code);
        Assert.Equal(ItemState.Preparing, await StateAsync(world, order));
        Assert.Null((await world.CooperateAsync(order, world.CooperationForm(city, Item))).Refusal);
    }

    [Fact]
    public async Task Denied_ByTheOtherRegion_IsDeniedHere()
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite, AssistanceWorld.Hainan);
        var (order, city) = (await ReadyAsync(world), world.Partner(City));
        await world.CooperateAsync(order, world.CooperationForm(city, Item));
        await world.AcceptAsync(order, city);

        Assert.Null((await world.ResultAsync(order, city, "不符合规划", (Item, false))).Refusal);

        Assert.Equal(ItemState.Denied, await StateAsync(world, order));
    }

    [Fact]
    public async Task Ask_WhatIsNotReady_OrOutsideTheLetter_OrUnsigned_IsRefused()
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite, AssistanceWorld.Hainan);
        var order = await world.UnderWayAsync(world.MandateForm() with { Items = [Item] });
        var form = world.CooperationForm(world.Partner(City), Item);

        Assert.Equal("assist.item_not_now", (await world.CooperateAsync(order, form)).Refusal?.Code);
        Assert.Equal("assist.outside_mandate", (await world.CooperateAsync(order, form with { Items = ["construction-permit"] })).Refusal?.Code);
        Assert.Equal(["Items"], Fields(await world.CooperateAsync(order, form with { Items = ["theme:8"] })));
        Assert.Equal(["PartnerOrganId"], Fields(await world.CooperateAsync(order, form with { PartnerOrganId = world.Bureau.AuthorityId })));
        Assert.Equal(
            ["Items", "PartnerOrganId", "Reason", "Papers", "Departments", "DueOn", "Agreed"],
            Fields(await world.CooperateAsync(order, new CooperationForm([], null, "", "", "", "", null, "", false))));
        Assert.Equal("assist.not_found", (await world.TryOnAsync<AskCooperation, CooperationAsked>(order, (op, key, p) => op.RunAsync(world.Bureau, key, form, p, default))).Refusal?.Code);
    }

    [Fact]
    public async Task Partner_NotOnThePlatform_AnswersOnPaper()
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite, AssistanceWorld.Hainan);
        var order = await ReadyAsync(world);
        await world.CooperateAsync(order, world.CooperationForm(null, Item));

        Assert.Equal("Scan", (await world.AcceptAsync(order, world.Assistant)).Refusal!.Faults[0].Field);
        Assert.Equal("assist.not_found", (await world.AcceptAsync(order, world.Partner(City), await world.ScanAsync())).Refusal?.Code);
        Assert.Null((await world.AcceptAsync(order, world.Assistant, await world.ScanAsync())).Refusal);
        Assert.Null((await world.ResultAsync(order, world.Assistant, "锡自然资第 1 号", (Item, true))).Refusal);
    }

    [Fact]
    public async Task Termination_TakesTheSheetBack_AndNothingIsAnsweredAfterIt()
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite, AssistanceWorld.Hainan);
        var (order, city) = (await ReadyAsync(world), world.Partner(City));
        await world.CooperateAsync(order, world.CooperationForm(city, Item));
        await world.OnAsync<TerminateOrder, OrderTerminated>(order, (op, key, p) => op.RunAsync(world.Investor, key, "", true, null, p, default));

        Assert.Equal(CooperationState.Recalled, (await LinesAsync(world, city)).Single().State);
        Assert.Equal("assist.not_now", (await ReturnAsync(world, order, city, "太晚")).Refusal?.Code);
    }

    [Fact]
    public async Task File_WhatTheCityDecides_NeedsTheSheetWhereTheRegionSaysSo()
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite, AssistanceWorld.Hainan);
        var order = await ReadyAsync(world);
        var city = world.Partner(City).AuthorityId!.Value;
        await world.Database.ArrangeAsync(db =>
        {
            db.Close("update assistance_items set authority_id = @p0 where order_id = @p1", city, order);
            return Task.CompletedTask;
        });

        Assert.Equal("assist.needs_cooperation", (await world.FileAsync(order, await world.ItemAsync(order, Item), "先报")).Refusal?.Code);
    }

    private static async Task<Guid> ReadyAsync(AssistanceWorld world)
    {
        var order = await world.UnderWayAsync(form: world.Form with { Items = [Item] });
        var item = await world.ItemAsync(order, Item);
        await world.PrepareAsync(order, item);
        await world.ConfirmAsync(order, item);
        return order;
    }

    private static async Task<ItemState> StateAsync(AssistanceWorld world, Guid order) => (await world.ViewAsync(world.Investor, order))!.Items.Single(i => i.Key == Item).State;

    private static Task<Outcome<CooperationReturned>> ReturnAsync(AssistanceWorld world, Guid order, Reader by, string words) =>
        world.TryWithPartnerAsync<ReturnCooperation, CooperationReturned>(order, (op, key, p) => op.RunAsync(by, key, words, p, default));

    private static Task<Outcome<CooperationClosed>> CloseAsync(AssistanceWorld world, Guid order) =>
        world.TryWithPartnerAsync<CloseCooperation, CooperationClosed>(order, (op, key, p) => op.RunAsync(world.Assistant, key, p, default));

    private static Task<IReadOnlyList<CooperationLine>> LinesAsync(AssistanceWorld world, Reader reader) =>
        world.Database.ReadAsync<CooperationQueries, IReadOnlyList<CooperationLine>>(q => q.ListAsync(reader, default));

    private static Task<IReadOnlyList<CooperationLine>> LateAsync(AssistanceWorld world, Reader reader) =>
        world.Database.ReadAsync<CooperationQueries, IReadOnlyList<CooperationLine>>(q => q.LateAsync(reader, default));

    private static IEnumerable<string> Fields(Outcome<CooperationAsked> outcome) => outcome.Refusal!.Faults.Select(fault => fault.Field);

    /// <summary>Both sides keep the sheet as part A of the requirements prints it, typed out here a second time.</summary>
    private static async Task CopiesAsync(AssistanceWorld world, Reader city)
    {
        var id = (await LinesAsync(world, city)).Single().CooperationId;
        foreach (var side in new[] { world.Assistant, city })
        {
            var sheet = (await world.Database.ReadAsync<CooperationQueries, Sheet?>(q => q.PaperAsync(side, id, default)))!;
            var cells = sheet.Blocks.OfType<SheetTable>().Single().Rows.Select(row => row.Cells).ToList();
            Assert.Equal("跨层级审批事项服务协办单", sheet.Title);
            Assert.Equal(
                [
                    "项目名称:", "所属区划:", "帮办人员:", "联系方式:", "协办时间:", "项目负责人", "联系方式:", "协办事项:", "协办原因:", "办理要件:", "协办人员:", "联系方式:", "需协办单位:", "协办结果:",
                    "本级代办帮办中心(签字):", "协办代办帮办中心(签字):", "备注:",
                ],
                cells.Select(row => row[0].Text));
            Assert.Contains("准予；乌自然资第 1 号", cells[13][1].Text, StringComparison.Ordinal);
            Assert.StartsWith("乌海市政务服务局　协办人员丙", cells[15][1].Text, StringComparison.Ordinal);
            Assert.Equal("注:本表一式两份,本级代办帮办中心、协办代办帮办中心各一份。", sheet.Blocks.OfType<SheetText>().Single().Text);
        }
    }
}
