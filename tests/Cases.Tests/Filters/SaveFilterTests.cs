using Suban.Cases.Filters;
using Suban.Cases.Queries;
using Suban.Clocks;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Cases.Tests.Filters;

public sealed class SaveFilterTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_IsKeptForItsOwnerUnderItsName(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var caseId = await world.AcceptedAsync();
        var officer = world.OfficerOf(await world.StepAsync(caseId, TestPlan.Licence));
        var licences = new InboxFilter(MyTurn: true, Stage: StepStatus.Ready, PartKey: TestPlan.Licence);
        Assert.Null((await SaveAsync(world, officer, "执照", new InboxFilter(Light: Light.Red))).Refusal);
        Assert.Null((await SaveAsync(world, officer, "执照", licences)).Refusal);

        var kept = Assert.Single(await KeptAsync(world, officer));
        Assert.Equal(("执照", licences), (kept.Name, kept.Filter));
        Assert.Empty(await KeptAsync(world, world.Clerk));
        Assert.Single((await InboxAsync(world, officer, kept.Filter)).Rows);
        Assert.Empty((await InboxAsync(world, officer, licences with { PartKey = TestPlan.Sign })).Rows);
        Assert.Empty((await InboxAsync(world, officer, licences with { Stage = StepStatus.Examining })).Rows);

        Assert.Equal("filter.not_found", (await RemoveAsync(world, world.Clerk, kept.FilterId)).Refusal?.Code);
        Assert.Single(await KeptAsync(world, officer));
        Assert.Null((await RemoveAsync(world, officer, kept.FilterId)).Refusal);
        Assert.Empty(await KeptAsync(world, officer));
    }

    [Fact]
    public async Task RunAsync_NameOrNumberUnfit_IsRefused()
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);
        foreach (var name in new[] { null, "", "　", new string('长', SaveFilter.LongestName + 1), "控\u0001制" })
        {
            Assert.Equal("filter.invalid", (await SaveAsync(world, world.Clerk, name, new InboxFilter())).Refusal?.Code);
        }

        for (var i = 0; i < SaveFilter.Most; i++)
        {
            Assert.Null((await SaveAsync(world, world.Clerk, $"第{i}个", new InboxFilter())).Refusal);
        }

        Assert.NotNull((await SaveAsync(world, world.Clerk, "再一个", new InboxFilter())).Refusal);
        Assert.Null((await SaveAsync(world, world.Clerk, "第0个", new InboxFilter(Light: Light.Green))).Refusal);
    }

    private static Task<Outcome<FilterSaved>> SaveAsync(World world, Reader reader, string? name, InboxFilter filter) =>
        world.TryAsync<SaveFilter, FilterSaved>((op, p, c) => op.RunAsync(reader, name, filter, p, c));

    private static Task<Outcome<FilterSaved>> RemoveAsync(World world, Reader reader, Guid filter) =>
        world.TryAsync<RemoveFilter, FilterSaved>((op, p, c) => op.RunAsync(reader, filter, p, c));

    private static Task<IReadOnlyList<KeptFilter>> KeptAsync(World world, Reader reader) =>
        world.QueryAsync<InboxQueries, IReadOnlyList<KeptFilter>>(q => q.FiltersAsync(reader, default));

    private static Task<Slice<InboxRow>> InboxAsync(World world, Reader reader, InboxFilter filter) =>
        world.QueryAsync<InboxQueries, Slice<InboxRow>>(q => q.InboxAsync(reader, filter, null, default));
}
