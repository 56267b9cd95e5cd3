using Suban.Assistance.Team;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Assistance.Tests.Team;

public sealed class GroupSeatTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Take_NewHolderOfThePost_SitsOnTheSeatAndTheOldOneIsKept(DatabaseKind kind)
    {
        await using var world = await TeamWorld.CreateAsync(kind);
        var seat = await SeatAsync(world);

        Assert.Null((await TakeAsync(world, seat, 1, "职务人员乙")).Refusal);

        var view = Assert.Single(await ListAsync(world));
        Assert.Equal(("职务人员乙", null), (view.Now!.Name, view.Now.Until));
        Assert.Equal(["职务人员乙", "职务人员甲"], view.Holders.Select(h => h.Name));
        Assert.Equal(world.Today, view.Holders[1].Until);
        Assert.Equal("team.changed", (await TakeAsync(world, seat, 1, "职务人员丙")).Refusal?.Code);
        await world.Database.Services.AssertRecordedAsync($"assist-seat/{seat}", nameof(GroupSeatAdded), nameof(GroupSeatTaken));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task End_ThePostHasNoSeatAnyMore(DatabaseKind kind)
    {
        await using var world = await TeamWorld.CreateAsync(kind);
        var seat = await SeatAsync(world);

        await world.DoneAsync<EndGroupSeat, GroupSeatEnded>((op, p) => op.RunAsync(seat, 1, p, default));

        Assert.Equal((world.Today, null), (Assert.Single(await ListAsync(world)).EndedOn, Assert.Single(await ListAsync(world)).Now));
        Assert.Equal("team.seat_ended", (await TakeAsync(world, seat, 2, "职务人员乙")).Refusal?.Code);
        Assert.NotEqual(seat, await SeatAsync(world));
    }

    [Fact]
    public async Task Add_Faulty_NamesEveryField()
    {
        await using var world = await TeamWorld.CreateAsync(DatabaseKind.Sqlite);
        await SeatAsync(world);

        var empty = await AddAsync(world, new GroupSeatForm(null, "", new string('长', 51), null));
        var twice = await AddAsync(world, new GroupSeatForm(GroupRole.Member, "政务服务局局长", "", world.Today));

        Assert.Equal(["From", "Holder", "Post", "Role"], empty.Refusal!.Faults.Select(f => f.Field).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal("Post", Assert.Single(twice.Refusal!.Faults).Field);
    }

    private static async Task<Guid> SeatAsync(TeamWorld world)
    {
        var added = await AddAsync(world, new GroupSeatForm(GroupRole.Deputy, "政务服务局局长", "职务人员甲", world.Today.AddDays(-30)));
        return added.TryGet(out var seat) ? seat.SeatId : throw new InvalidOperationException(added.Refusal?.Message);
    }

    private static Task<Outcome<GroupSeatAdded>> AddAsync(TeamWorld world, GroupSeatForm form) =>
        world.DoAsync<AddGroupSeat, GroupSeatAdded>((op, p) => op.RunAsync(form, p, default));

    private static Task<Outcome<GroupSeatTaken>> TakeAsync(TeamWorld world, Guid seat, int seen, string holder) =>
        world.DoAsync<TakeGroupSeat, GroupSeatTaken>((op, p) => op.RunAsync(seat, seen, holder, world.Today, p, default));

    private static Task<IReadOnlyList<SeatView>> ListAsync(TeamWorld world) =>
        world.Database.ReadAsync<GroupQueries, IReadOnlyList<SeatView>>(q => q.ListAsync(world.Keeper, default));
}
