using Suban.Assistance.Team;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Assistance.Tests.Team;

public sealed class SaveServicePointTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_ThreeLevels_EachUnderTheOneAbove(DatabaseKind kind)
    {
        await using var world = await TeamWorld.CreateAsync(kind);
        var town = await SavedAsync(world, TeamWorld.Point());
        var village = await SavedAsync(world, TeamWorld.Point("浩特嘎查代办点", ServicePointKind.Village) with { AboveId = town });

        var circle = await world.SaveAsync(TeamWorld.Point() with { AboveId = village }, town, 1);
        var twice = await world.SaveAsync(TeamWorld.Point());

        var points = await ListAsync(world);
        Assert.Equal([("明安图镇便民服务中心", null), ("浩特嘎查代办点", "明安图镇便民服务中心")], points.Select(p => (p.Name, p.Above)));
        Assert.Equal("AboveId", Assert.Single(circle.Refusal!.Faults).Field);
        Assert.Equal("Name", Assert.Single(twice.Refusal!.Faults).Field);
        Assert.Equal("team.changed", (await world.SaveAsync(TeamWorld.Point(), town, 7)).Refusal?.Code);
        await world.Database.Services.AssertRecordedAsync($"assist-point/{town}", nameof(ServicePointSaved));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_Closed_IsNotShownToEverybody(DatabaseKind kind)
    {
        await using var world = await TeamWorld.CreateAsync(kind);
        var town = await SavedAsync(world, TeamWorld.Point());

        Assert.Null((await world.SaveAsync(TeamWorld.Point() with { Closed = true }, town, 1)).Refusal);

        Assert.Empty(await world.Database.ReadAsync<ServicePointQueries, IReadOnlyList<ServicePointView>>(q => q.OpenAsync(world.At, default)));
        world.At = TeamWorld.Elsewhere;
        Assert.Equal("team.point_not_found", (await world.SaveAsync(TeamWorld.Point(), town, 2)).Refusal?.Code);
    }

    [Fact]
    public async Task Run_Faulty_NamesEveryField()
    {
        await using var world = await TeamWorld.CreateAsync(DatabaseKind.Sqlite);

        var outcome = await world.SaveAsync(new ServicePointForm(null, "", Guid.CreateVersion7(TestProcess.Start), "", "八个零", " ", false));

        Assert.Equal(["AboveId", "Address", "Hours", "Kind", "Name", "Phone"], outcome.Refusal!.Faults.Select(f => f.Field).Distinct().Order(StringComparer.Ordinal));
    }

    private static Task<IReadOnlyList<ServicePointView>> ListAsync(TeamWorld world) =>
        world.Database.ReadAsync<ServicePointQueries, IReadOnlyList<ServicePointView>>(q => q.ListAsync(world.At, default));

    private static async Task<Guid> SavedAsync(TeamWorld world, ServicePointForm form) => (await world.SaveAsync(form)).TryGet(out var saved) ? saved.PointId : default;
}
