using Suban.Assistance.Team;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Assistance.Tests.Team;

public sealed class ChangeMemberTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_OtherItems_AreFiledAsAChange(DatabaseKind kind)
    {
        await using var world = await TeamWorld.CreateAsync(kind);
        var member = await world.MemberAsync();
        var items = world.Departments[0].Lines.Select(l => l.Item.Key).ToList();

        Assert.Null((await ChangeAsync(world, member, 1, world.Form() with { Items = items, Reason = "分工调整" })).Refusal);

        var record = await world.FindAsync(member);
        Assert.Equal(items, record!.Member.Items.Select(i => i.Key));
        Assert.Equal([(MemberChange.Changed, "分工调整"), (MemberChange.Joined, "新进人员")], record.Filings.Select(f => (f.Change, f.Reason)).OrderBy(f => f.Change is MemberChange.Joined));
        Assert.Equal("team.changed", (await ChangeAsync(world, member, 1, world.Form())).Refusal?.Code);
        await world.Database.Services.AssertRecordedAsync($"assist-member/{member}", nameof(MemberJoined), nameof(MemberChanged));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_LastOfItsDepartmentElsewhere_IsRefusedUntilThereIsAnother(DatabaseKind kind)
    {
        await using var world = await TeamWorld.CreateAsync(kind);
        var member = await world.MemberAsync();

        Assert.Equal("team.last_of_department", (await ChangeAsync(world, member, 1, world.Form(department: 1))).Refusal?.Code);
        await world.MemberAsync(world.Form("帮办人员乙"));
        Assert.Null((await ChangeAsync(world, member, 1, world.Form(department: 1))).Refusal);
    }

    private static Task<Outcome<MemberChanged>> ChangeAsync(TeamWorld world, Guid member, int seen, MemberForm form) =>
        world.DoAsync<ChangeMember, MemberChanged>((op, p) => op.RunAsync(world.Keeper, member, seen, form, p, default));
}
