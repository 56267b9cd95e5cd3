using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.Supervision.Circulars;
using Suban.TestKit;

namespace Suban.Supervision.Tests.Circulars;

public sealed class SignCircularTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_ThreeOfFiveDepartments_AreCounted(DatabaseKind kind)
    {
        await using var world = RegisterWorld.Create(kind);
        var circular = await CircularWorld.WriteAsync(world);
        var departments = world.Departments.Take(6).Select(d => d.AuthorityId).ToList();
        Assert.Equal("circular.not_found", (await SignAsync(world, circular, departments[0])).Refusal?.Code);
        await CircularWorld.SendAsync(world, circular, 1, [.. departments.Take(5)]);

        foreach (var department in departments.Take(3))
        {
            Assert.Null((await SignAsync(world, circular, department)).Refusal);
        }

        Assert.Equal("5 个部门，3 个已签收", (await CircularWorld.FindAsync(world, circular))!.Words);
        Assert.Equal("circular.signed", (await SignAsync(world, circular, departments[0])).Refusal?.Code);
        Assert.Equal("circular.not_found", (await SignAsync(world, circular, departments[5])).Refusal?.Code);
        Assert.Single(Assert.Single(await ReceivedAsync(world, departments[0])).Receipts);
        Assert.Empty(await ReceivedAsync(world, departments[5]));
        await world.Database.Services.AssertRecordedAsync($"circular/{circular}", [nameof(CircularWritten), nameof(CircularSent), .. Enumerable.Repeat(nameof(CircularSigned), 3)]);
    }

    private static Reader Of(RegisterWorld world, Guid department) =>
        world.Keeper with { AuthorityId = department, Name = "审查员甲", Roles = new HashSet<Role> { Role.Examiner } };

    private static Task<Outcome<CircularSigned>> SignAsync(RegisterWorld world, Guid circular, Guid department) =>
        world.DoAsync<SignCircular, CircularSigned>((op, p) => op.RunAsync(Of(world, department), circular, p, default));

    private static Task<IReadOnlyList<CircularView>> ReceivedAsync(RegisterWorld world, Guid department) =>
        world.Database.ReadAsync<CircularQueries, IReadOnlyList<CircularView>>(q => q.ReceivedAsync(Of(world, department), default));
}
