using Suban.Assistance.Orders;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.Parties;
using Suban.TestKit;

namespace Suban.Assistance.Tests.Orders;

public sealed class ApplyForAssistanceTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_AsPrinted_IsNumberedSignedAndTold(DatabaseKind kind)
    {
        await using var world = await AssistanceWorld.CreateAsync(kind);

        var key = await world.AppliedAsync();

        var view = await world.ViewAsync(world.Investor, key.OrderId);
        Assert.Equal(("BB152529202609280001", OrderState.Applied, "26101525294401000001"), (view!.Row.Number, view.State, view.Row.ProjectCode));
        Assert.Equivalent(world.Form, view.Form);
        Assert.Equal(["企业投资项目核准", "建设项目用地预审与选址意见书核发", "划拨国有土地使用权审批"], view.Items.Take(3).Select(i => i.Name));
        Assert.Equal((SignedPaper.Application, SigningWay.Electronic), (Assert.Single(view.Signatures).Paper, view.Signatures[0].Way));
        Assert.Equal(["已收到帮办申请：200MW 光伏电站"], await world.ToldAsync());
        Assert.Equal(["新的帮办申请：200MW 光伏电站"], await world.ToldAsync(world.Bureau));
        await world.RecordedAsync(key.OrderId, nameof(AssistanceApplied));
    }

    [Fact]
    public async Task Run_NothingFilledIn_SaysEverythingAtOnce()
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite);

        var empty = await world.ApplyAsync(new ApplicationForm { Kind = OrderKind.Project });

        Assert.Equal(
            ["UnitName", "UnitAddress", "Handler", "Phone", "ProjectName", "Items", "InCharge", "ProjectAddress", "IsKeyProject", "Merits"],
            empty.Refusal!.Faults.Select(f => f.Field));
        Assert.Equal("Agreed", (await world.ApplyAsync(world.Form, agreed: false)).Refusal!.Faults[0].Field);
    }

    [Theory]
    [InlineData("2610-152529-44-01-000001", true)]
    [InlineData("２６１０－１５２５２９－４４－０１－０００００１", true)]
    [InlineData("", true)]
    [InlineData("2613-152529-44-01-000001", false)]
    [InlineData("2610-152529-44-01-00001", false)]
    [InlineData("2610-152529-4A-01-000001", false)]
    public async Task Run_ProjectCode_IsHeldAgainstItsStructure(string code, bool right)
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite);

        var outcome = await world.ApplyAsync(world.Form with { ProjectCode = code });

        Assert.Equal(right, outcome.Refusal is null);
        Assert.All(outcome.Refusal?.Faults ?? [], f => Assert.Equal("ProjectCode", f.Field));
    }

    [Fact]
    public async Task Run_ItemOutsideTheList_OrKindTheRegionHasNot_IsRefused()
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite);

        Assert.Equal("Items", (await world.ApplyAsync(world.Form with { Items = ["earthquake-safety"] })).Refusal!.Faults[0].Field);
        Assert.Equal("Kind", (await world.ApplyAsync(world.Form with { Kind = OrderKind.Livelihood })).Refusal!.Faults[0].Field);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_SameProjectTwice_NamesTheFirst(DatabaseKind kind)
    {
        await using var world = await AssistanceWorld.CreateAsync(kind);
        await world.AppliedAsync();

        Assert.Contains("BB152529202609280001", (await world.ApplyAsync(world.Form with { ProjectCode = "26101525294401000001" })).Refusal!.Message, StringComparison.Ordinal);

        var other = await world.PartyAsync(PartyKind.Person, "申请人丙", "152529199001010012");
        Assert.Null((await world.ApplyAsync(world.Form, other)).Refusal);
    }

    [Fact]
    public async Task Run_InsideThePark_GoesToItsCommittee()
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite, AssistanceWorld.Hainan);

        var inside = await world.AppliedAsync(world.Form with { InPark = true, Items = ["safety-design-review"] });
        var outside = await world.AppliedAsync(world.Form with { InPark = false, ProjectCode = "", Items = ["safety-design-review"] });

        Assert.Equal("海南工业园区管理委员会", (await world.ViewAsync(world.Investor, inside.OrderId))!.Organ);
        Assert.Null(await world.ViewAsync(world.Bureau, inside.OrderId));
        Assert.NotNull(await world.ViewAsync(world.Bureau, outside.OrderId));
    }

    [Fact]
    public async Task Run_PersonWithAMatterOfLife_NeedsNoProject()
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite, AssistanceWorld.Kundulun);
        var person = await world.PartyAsync(PartyKind.Person, "申请人丙", "152529199001010012");
        var offered = world.Services<AssistOffers>().For(AssistanceWorld.Kundulun, OrderKind.Livelihood)!;

        var outcome = await world.ApplyAsync(
            new ApplicationForm
            {
                Kind = OrderKind.Livelihood, UnitName = "申请人丙", UnitAddress = "昆都仑区（模拟地址）", Phone = "13804790000", Handler = "申请人丙", ProjectName = "行动不便，请帮忙办",
                Items = [offered.Items[0].Key],
            },
            person);

        Assert.Null(outcome.Refusal);
        Assert.False(offered.Borrowed && world.Services<AssistOffers>().For(AssistanceWorld.WhiteBanner, OrderKind.Livelihood) is not null);
    }
}
