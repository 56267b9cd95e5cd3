using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Supervision.Circulars;
using Suban.TestKit;

namespace Suban.Supervision.Tests.Circulars;

public sealed class WriteCircularTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_UntilItIsOut_MayBeChanged(DatabaseKind kind)
    {
        await using var world = RegisterWorld.Create(kind);
        var circular = await CircularWorld.WriteAsync(world);

        Assert.Null((await WriteAsync(world, circular, 1, CircularWorld.Form with { Text = "改过的话。" })).Refusal);
        Assert.Equal("register.changed", (await WriteAsync(world, circular, 1, CircularWorld.Form)).Refusal?.Code);
        Assert.Equal("改过的话。", (await CircularWorld.FindAsync(world, circular))!.Text);
        await CircularWorld.SendAsync(world, circular, 2, world.Departments[0].AuthorityId);

        Assert.Equal("circular.published", (await WriteAsync(world, circular, 3, CircularWorld.Form)).Refusal?.Code);
    }

    [Fact]
    public async Task Run_NothingFilledIn_NamesEveryField()
    {
        await using var world = RegisterWorld.Create(DatabaseKind.Sqlite);

        Assert.Equal(["Heading", "Text"], (await WriteAsync(world, null, 0, new CircularForm("", "", " "))).Refusal!.Faults.Select(f => f.Field));
    }

    private static Task<Outcome<CircularWritten>> WriteAsync(RegisterWorld world, Guid? circular, int seen, CircularForm form) =>
        world.DoAsync<WriteCircular, CircularWritten>((op, p) => op.RunAsync(world.Keeper, circular, seen, form, p, default));
}
