using Suban.Assistance.Team;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;
using Suban.TestKit;

namespace Suban.Assistance.Tests.Team;

public sealed class AppointableTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Find_MemberWithAnAccount_CanBeAppointedUntilHeLeaves(DatabaseKind kind)
    {
        await using var world = await TeamWorld.CreateAsync(kind);
        var account = await AccountAsync(world);
        await world.MemberAsync(world.Form("没有账号的"));
        var member = await world.MemberAsync(world.Form() with { AccountId = account });

        var found = await FindAsync(world, account);
        var twice = await world.AddAsync(world.Form("又一位") with { AccountId = account });

        Assert.Equal((member, account, "帮办人员甲"), (found!.MemberId, found.AccountId, found.Name));
        Assert.Equal([account], (await world.Database.ReadAsync<TeamQueries, IReadOnlyList<TeamMember>>(q => q.AppointableAsync(world.At, default))).Select(m => m.AccountId));
        Assert.Equal("AccountId", Assert.Single(twice.Refusal!.Faults).Field);
        Assert.Null((await world.RetireAsync(member)).Refusal);
        Assert.Null(await FindAsync(world, account));
    }

    private static Task<TeamMember?> FindAsync(TeamWorld world, Guid account) =>
        world.Database.ReadAsync<TeamQueries, TeamMember?>(q => q.FindAsync(world.At, account, default));

    internal static async Task<Guid> AccountAsync(TeamWorld world)
    {
        var form = new NewStaff { Name = "帮办人员甲", SignInName = "assistant9", Region = world.At, AuthorityId = world.Departments[0].Authority.AuthorityId };
        var created = await world.DoneAsync<CreateStaff, StaffCreated>((op, p) => op.RunAsync(form, p, default));
        await world.Database.ArrangeAsync(db =>
        {
            db.Close("insert into account_role (account_id, role, granted_at, granted_by) values (@p0, @p1, @p2, @p0)", created.AccountId, nameof(Role.Assistant), 0L);
            return Task.CompletedTask;
        });
        return created.AccountId;
    }
}
