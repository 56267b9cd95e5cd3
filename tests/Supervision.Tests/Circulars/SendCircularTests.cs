using Suban.Kernel.Database;
using Suban.Supervision.Circulars;
using Suban.Supervision.Tasks;
using Suban.TestKit;

namespace Suban.Supervision.Tests.Circulars;

public sealed class SendCircularTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_RankingOfTheRegister_StaysAsItWasSent(DatabaseKind kind)
    {
        await using var world = RegisterWorld.Create(kind);
        var (first, second) = (world.Departments[0], world.Departments[1]);
        var done = (await world.AddAsync(RegisterWorld.Form("甲", authority: first.AuthorityId))).TryGet(out var added) ? added.TaskId : default;
        await world.AddAsync(RegisterWorld.Form("乙", authority: second.AuthorityId));
        await world.CompleteAsync(done, 1, new CompletionForm(world.Today, "已经完成", null));
        var circular = await CircularWorld.WriteAsync(world);

        Assert.Equal("Departments", (await CircularWorld.SendAsync(world, circular, 1)).Refusal!.Faults[0].Field);
        Assert.Null((await CircularWorld.SendAsync(world, circular, 1, first.AuthorityId, second.AuthorityId)).Refusal);
        await world.AddAsync(RegisterWorld.Form("丙", authority: first.AuthorityId));

        var sent = await CircularWorld.FindAsync(world, circular);
        Assert.Equal([(1, first.Name, 1, 1), (2, second.Name, 1, 0)], sent!.Ranking!.Lines.Select(l => (l.Place, l.Department, l.Tasks, l.Done)));
        Assert.Equal("2 个部门，0 个已签收", sent.Words);
        await world.Database.Services.AssertRecordedAsync($"circular/{circular}", nameof(CircularWritten), nameof(CircularSent));
        Assert.Equal("circular.published", (await CircularWorld.SendAsync(world, circular, 2, first.AuthorityId)).Refusal?.Code);
    }

    [Fact]
    public async Task Run_InAnotherRegion_IsNotThere()
    {
        await using var world = RegisterWorld.Create(DatabaseKind.Sqlite);
        var circular = await CircularWorld.WriteAsync(world);
        world.At = RegisterWorld.Elsewhere;

        Assert.Equal("circular.not_found", (await CircularWorld.SendAsync(world, circular, 1, world.Departments[0].AuthorityId)).Refusal?.Code);
        Assert.Null(await CircularWorld.FindAsync(world, circular));
    }
}
