using Suban.Cases.Queries;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Queries;

public sealed class DepartmentFiguresTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task OfMonthAsync_CountsWhatBeganAndWhatWasDecidedInTheMonth(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        world.GoTo(9, 30);
        var (granted, denied) = (await world.AcceptedAsync(), await world.AcceptedAsync());
        await world.AcceptedAsync();
        var officer = world.OfficerOf(await world.StepAsync(granted, TestPlan.Licence));
        world.GoTo(10, 8);
        await world.ApproveAsync(granted, TestPlan.Licence);
        await world.DenyAsync(denied, TestPlan.Licence);
        var decider = officer with { AccountId = (await world.StepAsync(granted, TestPlan.Licence)).DecidedBy!.Value };

        var september = await OfAsync(world, decider, new DateOnly(2026, 9, 30));
        var october = await OfAsync(world, decider, new DateOnly(2026, 10, 1));
        Assert.Equal((3, 0), (september.Accepted, september.Decided));
        var item = Assert.Single(october.Items);
        Assert.Equal((0, 1, 1, 2), (item.Accepted, item.Granted, item.Denied, item.Decided));
        Assert.Equal(1, item.Days); // the first seven days of October are free
        Assert.Equal((1, 1), (october.ExaminedByMe, october.DecidedByMe));
        Assert.Empty((await OfAsync(world, world.Examiner("housing-construction"), new DateOnly(2026, 10, 1))).Items);
    }

    private static Task<DepartmentMonth> OfAsync(World world, Reader reader, DateOnly month) =>
        world.QueryAsync<DepartmentFigures, DepartmentMonth>(q => q.OfMonthAsync(reader, month, default));
}
