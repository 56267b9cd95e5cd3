using Suban.Assistance.Team;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Assistance.Tests.Team;

public sealed class RetireMemberTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_LastOfADepartment_IsRefusedUntilTheSuccessorIsEntered(DatabaseKind kind)
    {
        await using var world = await TeamWorld.CreateAsync(kind);
        var member = await world.MemberAsync();

        var refused = await world.RetireAsync(member);
        await world.MemberAsync(world.Form("帮办人员乙"));
        var left = await world.RetireAsync(member);

        Assert.Equal("team.last_of_department", refused.Refusal?.Code);
        Assert.Contains(world.Departments[0].Authority.Name, refused.Refusal!.Message, StringComparison.Ordinal);
        Assert.Null(left.Refusal);
        Assert.Equal(["帮办人员乙"], (await world.RosterAsync()).Select(m => m.Name));
        Assert.Equal("team.member_left", (await world.RetireAsync(member, 2)).Refusal?.Code);
        await world.Database.Services.AssertRecordedAsync($"assist-member/{member}", nameof(MemberJoined), nameof(MemberLeft));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_LastOfAPoint_IsRefused(DatabaseKind kind)
    {
        await using var world = await TeamWorld.CreateAsync(kind);
        var point = (await world.SaveAsync(TeamWorld.Point())).TryGet(out var saved) ? saved.PointId : default;
        var member = await world.MemberAsync(world.Form() with { AuthorityId = null, PointId = point, Items = [] });

        Assert.Equal("team.last_of_point", (await world.RetireAsync(member)).Refusal?.Code);
        Assert.Equal("team.point_has_members", (await world.SaveAsync(TeamWorld.Point() with { Closed = true }, point, 1)).Refusal?.Code);
    }
}
